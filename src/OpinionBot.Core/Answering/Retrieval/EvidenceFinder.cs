using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Retrieval.Articles;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Spelling;
using OpinionBot.Prompts;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Looks in the library: surveys by item and cell, articles by words and meaning; the one that has more of what is asked about answers.</summary>
public sealed class EvidenceFinder(FactIndex index, ItemFinder items)
{
    private static readonly WordClass Months = Lexicon.Default.Of("month");

    private const int MaxNear = 4;
    private const string WhySign = "Why";
    private const int ShortWord = 3;

    private readonly AskedFinder _asked = new(items);
    private readonly SurveyFinder _surveys = new(index, items);
    private readonly ArticleFinder _articles = new(index, items.Weights);
    private readonly PublishedFinder _published = new(index);

    /// <param name="query">What is asked, as the library can be asked it.</param>
    /// <param name="meaning">What the question means; null when search goes by words alone.</param>
    /// <param name="caller">Who is charged for the question's vectors.</param>
    public async Task<Retrieved> FindAsync(FactQuery query, WorkspaceId reader, QuestionVector? meaning, ModelCaller caller, CancellationToken cancellationToken)
    {
        var retrieved = await FindBestAsync(query, reader, meaning, caller, cancellationToken);

        if (retrieved is not Retrieved.Found { Close.Count: > 1, Evidence.Asked: { } asked } best)
        {
            return retrieved;
        }

        var readings = await new ReadingFinder(items.CatalogFor(reader), AskAsync).FindAsync(best.Close, asked.Question);

        return readings.Count > 1 ? new Retrieved.Unclear(readings, best)
            : asked.Items[0].Likelihood >= items.Weights.MinLikelihood ? best
            : new Retrieved.NotCovered(new Missing.Topic(), [.. best.Evidence.Facts.Take(1)]);

        Task<Retrieved> AskAsync(string text) =>
            FindBestAsync(new FactQuery { Text = text, Today = query.Today }, reader, meaning: null, caller, cancellationToken);
    }

    private async Task<Retrieved> FindBestAsync(
        FactQuery query, WorkspaceId reader, QuestionVector? meaning, ModelCaller caller, CancellationToken cancellationToken)
    {
        var question = Read(query, reader);
        var meant = await items.ReadMeaningAsync(question, reader, caller, cancellationToken);

        if (items.FindAsked(question, meant, reader) is { } said)
        {
            return new Retrieved.Found(new Evidence(query, [said], [])) { Confidence = 1 };
        }

        var read = _asked.Find(question, meant, reader);
        var (asked, sign, _) = read;

        if (asked is Asked.SmallTalk talk)
        {
            return new Retrieved.SmallTalk(talk.Kind);
        }

        if (asked is Asked.AboutSurvey { Aspect: SurveyAspect.Published } && _published.Find(question, reader) is { } published)
        {
            return new Retrieved.Found(new Evidence(query, [published], []) { Asked = asked }) { Confidence = 1 };
        }

        var article = _articles.Find(OfArticles(query, question, read), reader, meaning);

        return Choose(asked, _surveys.Find(asked, query, reader), article) switch
        {
            Retrieved.Found found => found with { Evidence = found.Evidence with { Query = query } },

            // What surveys ask about has no reason in them, wherever it was asked.
            Retrieved.NotCovered gap when sign is { Form: QuestionForm.Article, Detail: WhySign } => gap with { Missing = new Missing.OfKind(ExpectedAnswer.Reason) },
            var other => other,
        };
    }

    /// <summary>The facts of articles that fulfil what a question demands, with what tells whether they answer it: what the weights are fitted on.</summary>
    internal async Task<IReadOnlyList<ArticleFit>> FitArticlesAsync(FactQuery query, WorkspaceId reader, QuestionVector meaning, ModelCaller caller, CancellationToken cancellationToken)
    {
        var question = Read(query, reader);
        var found = _asked.Find(question, await items.ReadMeaningAsync(question, reader, caller, cancellationToken), reader);

        return [.. _articles.Fit(OfArticles(query, question, found), reader, meaning).Fits.Where(fit => fit.Lacks is null)];
    }

    private ArticleQuestion OfArticles(FactQuery query, ReadQuestion question, FoundAsked found)
    {
        var told = query with { Text = query.Gloss ?? query.Text, Places = question.Places, Years = question.Years };

        return new ArticleQuestion(index, told, ObligationReader.Read(told, question, found.Sign), found.Sign, found.IsOfArticle, items.Weights);
    }

    /// <summary>
    /// Facts of articles that mean what is asked and say it in other words: the nearest ones, when they are clearly nearer than others and have every
    /// place, year, name, number and group of the question. Whether they answer it nobody has checked.
    /// </summary>
    /// <returns>Null when there are none.</returns>
    public Evidence? FindNear(FactQuery query, WorkspaceId reader, QuestionVector meaning)
    {
        var question = Read(query, reader);
        var obligations = ObligationReader.Read(query with { Text = query.Gloss ?? query.Text }, question, FormReader.Read(question));
        var named = NamedIn(query);
        var near = meaning.Near(reader, MaxNear, fact => fact.Fact is not SurveyCell && new ReadFact(fact) is var read && obligations.All(obligation => obligation.FindLack(read) is null) && named.All(name => read.HasName(name)))
            .Where(hit => hit.StandsOut >= items.Weights.MinStandsOut).Select(hit => hit.Fact).ToList();

        return near.Count == 0 ? null : new Evidence(query, near, []);
    }

    private ReadQuestion Read(FactQuery query, WorkspaceId reader)
    {
        var catalog = items.CatalogFor(reader);
        var question = catalog.Reader.Read(query.Gloss ?? query.Text, query.Today, word => index.DocumentFrequency(word) > 0);

        // A name has its words as they are written: the "World" of one is no place.
        var studies = catalog.Studies.Find([.. Words.Of(question.Text).Select(word => Words.Fold(word.Text))], catalog.Index.Knows)
            .Union(catalog.Studies.Find(question.Words, catalog.Index.Knows)).ToList();

        return question with
        {
            Places = [.. question.Places.Concat(query.Places).Distinct()],
            Years = [.. question.Years.Concat(query.Years).Distinct()],
            Studies = studies,
            Names =
            [
                .. query.Names.Where(name => !IsOfSurveys(name, catalog)),
                .. question.Words.Where(word => IsNameOfArticles(word, catalog)).Except(query.Names.Select(Words.FoldText)),
            ],
        };
    }

    private static bool IsOfSurveys(string name, ItemCatalog catalog) =>
        Words.Of(name).Select(word => Words.Fold(word.Text)).All(word => catalog.Studies.IsPartOfName(word) || catalog.Index.Knows(word));

    // What articles tell of and no survey asks about: no figure is about it.
    private bool IsNameOfArticles(string word, ItemCatalog catalog) =>
        word.Length > ShortWord && word.All(char.IsLetter)
        && !catalog.Index.Knows(word) && !catalog.Studies.IsPartOfName(word) && index.DocumentFrequency(word) > 0
        && !TextAnalysis.IsStopWord(word) && !EnglishWords.Has(word) && !EnglishWords.HasNearly(word) && !Months.Has(word);

    private Retrieved Choose(Asked asked, Retrieved? survey, ArticleAnswer article) => (asked, survey, article.Retrieved) switch
    {
        (_, null, _) => article.Retrieved,
        (Asked.AboutSurvey { Question.Names.Count: > 0 }, Retrieved.Found, Retrieved.Found) => article.Retrieved,
        (Asked.AboutSurvey or Asked.Attitude or Asked.Rank or Asked.Trend or Asked.Compare or Asked.Between, Retrieved.Found, _) => survey,
        (_, Retrieved.Found, Retrieved.Found) => IsOfArticle(asked, article.Coverage) ? article.Retrieved : survey,
        (_, Retrieved.Found, _) => survey,
        (_, _, Retrieved.Found) => article.Support > items.Weights.ArticleInstead ? article.Retrieved : survey,
        _ => survey with { Confidence = article.Retrieved.Confidence },
    };

    // What a sentence has all words for and no survey question has is told by the article.
    private bool IsOfArticle(Asked asked, double coverage) =>
        asked.Items is [var best, ..] && coverage - best.Coverage > items.Weights.ArticleLead;

    // By words an unknown name finds nothing anyway; by meaning everything is near to something. So what may be a name counts as one.
    private static List<string> NamedIn(FactQuery query)
    {
        var places = Gazetteer.Default.Find(query.Text);

        return [.. NameReader.Read(query.Text).Where(name => name.Span.Start > 0 && name.Text is not ("AI" or "I") && places.All(place => !place.Span.Overlaps(name.Span))).Select(name => name.Text)];
    }
}
