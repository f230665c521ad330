using OpinionBot.Answering.Obligations;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>Finds what articles say: statements, quotations, and figures that stand in a sentence.</summary>
internal sealed class ArticleFinder(FactIndex index, ScoringWeights weights)
{
    private const int Candidates = 40;
    private const int MaxFacts = 3;
    private const int MaxNearest = 3;

    /// <summary>What articles say to the question, and how much of its topic that has; the nearest facts when nothing does.</summary>
    public (Retrieved Retrieved, double Support) Find(FactQuery query, IReadOnlyList<IObligation> obligations, WorkspaceId reader, QuestionVector? meaning)
    {
        var question = new ArticleQuestion(index, query, obligations, weights);
        var byWords = index.Search(new FactSearch(reader, question.Topic.SearchTerms, Candidates, IsOfArticle)).Hits;
        var hits = meaning?.Fuse(byWords, reader, Candidates, weights.MeaningInSearch, IsOfArticle) ?? byWords;
        var found = hits.Select(hit => (Fact: new ReadFact(hit.Fact), Nearness: meaning?.NearnessOf(hit.Fact))).ToList();

        // Facts that fit as well stand in the order in which they were found.
        var fits = found.Select(one => question.Fit(one.Fact, one.Nearness)).OrderByDescending(fit => fit.Score).ToList();
        var confidence = found.Count == 0 ? 0 : new Confidence(index, query, weights).Of(found);
        var about = fits.Where(question.IsAbout).ToList();
        var answering = about.Where(fit => fit.Lacks is null).ToList();

        if (answering.Count == 0)
        {
            var nearest = fits.Where(fit => fit.Support > weights.MinNearest).Take(MaxNearest).Select(fit => fit.Fact.Stored).ToList();

            return (new Retrieved.NotCovered(FindMissing(query, obligations, reader, about), nearest) { Confidence = confidence }, 0);
        }

        var chosen = SameWords.Once(answering.Where(fit => fit.Score >= weights.NearBest * answering[0].Score).Select(fit => fit.Fact.Stored), isNumber: question.AsksNumber)
            .Take(question.AsksOne ? 1 : MaxFacts)
            .ToList();

        return (new Retrieved.Found(new Evidence(query, chosen, [])) { Confidence = confidence }, answering[0].Support);
    }

    private static bool IsOfArticle(StoredFact fact) => !SeriesKey.IsTabled(fact.Fact);

    // A name that nothing has, and a speaker who says nothing, are what is missing, whatever else is.
    private Missing FindMissing(FactQuery query, IReadOnlyList<IObligation> obligations, WorkspaceId reader, List<ArticleFit> about)
    {
        if (obligations.OfType<ThisSpeaker>().FirstOrDefault() is { } speaker)
        {
            return new Missing.Name(speaker.Speaker, AsSpeaker: true);
        }

        if (query.Names.FirstOrDefault(name => index.Search(new FactSearch(reader, [new SearchTerm(name)], 1)).Hits.Count == 0) is { } unknown)
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
