using OpinionBot.Answering;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Curation;
using OpinionBot.Curation.Extraction;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;
using OpinionBot.Suites.Extraction;

namespace OpinionBot.Suites.Questions;

/// <summary>Asks our own articles what members ask about them, every proposed fact approved and nothing else in the library: each article alone, or all of them in one.</summary>
/// <param name="kept">Where vectors are kept for the next run; null keeps none.</param>
internal sealed class ArticleQuestions(ScoringWeights weights, string? kept)
{
    /// <summary>Every question with what became of it, asked of its own article alone.</summary>
    public async Task<IReadOnlyList<AskedArticle>> AskEachAsync(IReadOnlyList<GoldArticle> articles, CancellationToken cancellationToken)
    {
        var asked = new List<AskedArticle>();

        foreach (var article in articles)
        {
            asked.AddRange(await AskTogetherAsync([article], cancellationToken));
        }

        return asked;
    }

    /// <summary>The same, asked of all the articles in one library.</summary>
    public async Task<IReadOnlyList<AskedArticle>> AskTogetherAsync(IReadOnlyList<GoldArticle> articles, CancellationToken cancellationToken)
    {
        var answerer = (await LibraryOfAsync(articles, kept, cancellationToken)).With(weights);
        var asked = new List<AskedArticle>();

        foreach (var (article, question) in articles.SelectMany(article => article.Questions.Select(question => (article, question))))
        {
            asked.Add(await AskAsync(article, question, answerer, cancellationToken));
        }

        return asked;
    }

    /// <summary>All that is proposed for the articles, approved, in a library of its own.</summary>
    public static async Task<MeasuredAnswerer> LibraryOfAsync(IReadOnlyList<GoldArticle> articles, string? kept, CancellationToken cancellationToken) =>
        await MeasuredAnswerer.OfAsync(Facts(await ExtractionSuite.FetchAllAsync(articles, cancellationToken)), kept, cancellationToken);

    private static async Task<AskedArticle> AskAsync(GoldArticle article, GoldQuestion question, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        var answer = SmallTalkReader.Read(question.Q) is null ? (await answerer.AnswerAsync(MeasuredLibrary.Ask(question.Q), cancellationToken)).Answer : null;
        var text = answer is null ? "" : ReplyComposer.WithoutMarks(ReplyComposer.PlainText(answer));

        return new AskedArticle(article, question, text, (question.Abstain, answer) switch
        {
            (true, Answer.Summary) => Verdict.Wrong,
            (true, _) => Verdict.RightlySilent,
            (_, not Answer.Summary) => Verdict.WronglySilent,
            _ => question.Must.All(group => group.Any(words => AnswerWords.StandIn(text, words))) ? Verdict.Right : Verdict.Wrong,
        });
    }

    private static List<StoredFact> Facts(IReadOnlyList<(GoldArticle Gold, Article Article)> articles)
    {
        var facts = new List<StoredFact>();

        foreach (var ((_, article), at) in articles.Select((one, at) => (one, at)))
        {
            var source = new Source(new SourceId(at + 1), WorkspaceId.Console, article.Details, article.ContentHash, HasText: true, DateTimeOffset.UnixEpoch);

            foreach (var proposal in FactExtractor.Extract(article).Proposals)
            {
                facts.Add(MeasuredLibrary.Stored(facts.Count + 1, proposal.Fact, source) with { Lineage = proposal.Lineage });
            }
        }

        return facts;
    }
}

/// <summary>A question on an article with what became of it.</summary>
/// <param name="Text">What was said, without its marks.</param>
internal sealed record AskedArticle(GoldArticle Article, GoldQuestion Question, string Text, Verdict Verdict);
