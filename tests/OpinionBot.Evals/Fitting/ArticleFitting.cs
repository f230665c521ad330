using OpinionBot.Answering.Retrieval.Articles;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Suites;
using OpinionBot.Suites.Extraction;
using OpinionBot.Suites.Natural;
using OpinionBot.Suites.Questions;

namespace OpinionBot.Fitting;

/// <summary>Fits how likely a fact of an article answers a question: on the questions on our own articles, each alone and all in one library, on those on the starter library's, and on every second one of ClapNQ.</summary>
internal static class ArticleFitting
{
    private const float L2 = 0.05f;

    // So many facts of a question are near enough to be taken for an answer.
    private const int Nearest = 15;

    /// <param name="passages">ClapNQ, every second question of which is learned from; null learns from our own alone.</param>
    public static async Task<ArticleTraits> FitAsync(IReadOnlyList<NaturalQuestion> natural, ClapNqFolder? passages, CancellationToken cancellationToken)
    {
        var articles = GoldArticle.ReadAll(GoldArticle.OwnFolder).Where(one => one.IsForFitting).ToList();
        var rows = new List<(float[] Features, bool IsSo)>();

        foreach (var library in articles.Select(article => new[] { article }).Append([.. articles]))
        {
            var answerer = await ArticleQuestions.LibraryOfAsync(library, kept: null, cancellationToken);

            foreach (var question in library.SelectMany(article => article.Questions))
            {
                rows.AddRange(Rows(await answerer.FitArticlesAsync(question.Q, cancellationToken), text => !question.Abstain && question.Must.Any(group => group.Any(words => AnswerWords.StandIn(text, words)))));
            }
        }

        var starter = await MeasuredAnswerer.OfStarterAsync(cancellationToken);

        foreach (var question in natural.Where(question => question.IsForFitting && question.Form is "article" or "said" or "unanswerable"))
        {
            rows.AddRange(Rows(await starter.FitArticlesAsync(question.Q, cancellationToken), text => !question.Abstain && question.IsSaidBy(text)));
        }

        if (passages is not null)
        {
            var records = passages.Answerable.Concat(passages.Unanswerable).ToList();
            var library = await MeasuredAnswerer.OfAsync([.. MeasuredLibrary.Sentences(records).Visible(WorkspaceId.Console)], kept: null, cancellationToken);

            foreach (var record in records.Where((_, at) => at % 2 == 0))
            {
                var selected = record.Selected.SelectMany(annotator => annotator).ToHashSet(StringComparer.Ordinal);
                rows.AddRange(Rows(await library.FitArticlesAsync(record.Question, cancellationToken), selected.Contains));
            }
        }

        // The first is the same in every row.
        var (weights, bias) = Regression.Fit([.. rows.Select(row => (row.Features[1..], row.IsSo))], L2);

        return ArticleTraits.Of([bias, .. weights]);
    }

    private static IEnumerable<(float[] Features, bool IsSo)> Rows(IReadOnlyList<ArticleFit> fits, Func<string, bool> answers) =>
        fits.OrderByDescending(fit => fit.Traits!.Near).Take(Nearest).Select(fit => (fit.Traits!.Values.Select(value => (float)value).ToArray(), answers(fit.Fact.Fact.Text)));
}
