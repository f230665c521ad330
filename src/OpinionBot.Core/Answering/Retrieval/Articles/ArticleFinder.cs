using OpinionBot.Answering.Obligations;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>Finds what articles say: statements, quotations, and figures that stand in a sentence.</summary>
internal sealed class ArticleFinder(FactIndex index, ScoringWeights weights)
{
    private const int MaxFacts = 3;
    private const int MaxNearest = 3;

    /// <summary>What articles say to the question, and how well; the nearest facts when nothing does.</summary>
    public ArticleAnswer Find(ArticleQuestion question, WorkspaceId reader, QuestionVector? meaning)
    {
        var (fits, confidence) = Fit(question, reader, meaning);
        var about = fits.Where(question.IsAbout).ToList();
        var answering = about.Where(fit => fit.Lacks is null).ToList();

        if (answering.Count == 0)
        {
            var nearest = fits.Where(fit => fit.Coverage.Words > weights.MinNearest).Take(MaxNearest).Select(fit => fit.Fact.Stored).ToList();

            return new ArticleAnswer(new Retrieved.NotCovered(FindMissing(question, reader, about), nearest) { Confidence = confidence }, 0, 0);
        }

        var chosen = SameWords.Once(fits.Where(fit => fit.Lacks is null && question.IsBeside(fit, answering[0])).Select(fit => fit.Fact.Stored), isNumber: question.AsksNumber)
            .Take(question.AsksOne ? 1 : MaxFacts)
            .ToList();

        return new ArticleAnswer(new Retrieved.Found(new Evidence(question.Query, chosen, [])) { Confidence = confidence }, answering[0].Coverage.Words, answering[0].Support);
    }

    /// <summary>The facts that searching for the question finds, those that fit best first.</summary>
    public (IReadOnlyList<ArticleFit> Fits, double Confidence) Fit(ArticleQuestion question, WorkspaceId reader, QuestionVector? meaning)
    {
        var byWords = index.Search(new FactSearch(reader, question.Topic.SearchTerms, weights.FactsCompared, IsOfArticle)).Hits;
        var hits = meaning?.Fuse(byWords, reader, weights.FactsCompared, weights.MeaningInSearch, IsOfArticle) ?? byWords;

        // How near is near was fitted with one model; with another one words alone decide.
        var isKnown = meaning?.Model == weights.Model && meaning is not null;
        var found = hits.Select(hit => (Fact: new ReadFact(hit.Fact), Nearness: isKnown ? meaning!.NearnessOf(hit.Fact) : null)).ToList();

        if (found.Count == 0)
        {
            return ([], 0);
        }

        var confidence = new Confidence(index, question.Query, weights).Of(found);
        var among = isKnown ? new FoundFacts(question, [.. found.Select(one => (one.Fact, one.Nearness ?? weights.LeastNearness))], confidence) : null;

        // Facts that fit as well stand in the order in which they were found.
        return ([.. found.Select(one => question.Fit(one.Fact, among)).OrderByDescending(fit => fit.Score)], confidence);
    }

    private static bool IsOfArticle(StoredFact fact) => fact.Fact is not SurveyCell;

    // A name that nothing has, and a speaker who says nothing, are what is missing, whatever else is.
    private Missing FindMissing(ArticleQuestion question, WorkspaceId reader, List<ArticleFit> about)
    {
        if (question.Obligations.OfType<ThisSpeaker>().FirstOrDefault() is { } speaker)
        {
            return new Missing.Name(speaker.Speaker, AsSpeaker: true);
        }

        if (question.Query.Names.FirstOrDefault(name => index.Search(new FactSearch(reader, [new SearchTerm(name)], 1)).Hits.Count == 0) is { } unknown)
        {
            return new Missing.Name(unknown, AsSpeaker: false);
        }

        return about.Select(fit => fit.Lacks).FirstOrDefault() switch
        {
            Missing.ForPlace place => new Missing.ForPlace(place.Place, HeldFor(about)),
            { } lacking => lacking,
            null => new Missing.Topic(),
        };
    }

    private static IReadOnlyList<Place> HeldFor(List<ArticleFit> about) =>
        [.. about.SelectMany(fit => fit.Fact.Fact.Places).Where(place => !place.IsGroup).Distinct().OrderBy(place => place.Name, StringComparer.Ordinal)];
}

/// <summary>What articles say to a question.</summary>
/// <param name="Retrieved">The facts, or what they lack.</param>
/// <param name="Coverage">How much of the question's words the best fact has, from 0 to 1.</param>
/// <param name="Support">How sure it is that the best fact is about what is asked.</param>
internal sealed record ArticleAnswer(Retrieved Retrieved, double Coverage, double Support);
