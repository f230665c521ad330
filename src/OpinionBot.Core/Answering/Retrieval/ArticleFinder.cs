using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Finds what articles say: statements, quotations, and figures that stand in a sentence.</summary>
internal sealed class ArticleFinder(FactIndex index)
{
    private const int Candidates = 40;
    private const double MinCoverage = 0.42;
    private const double MinContent = 0.34;
    private const double MinNumberContent = 0.51;
    private const double Near = 0.8;
    private const int MaxFacts = 3;

    /// <summary>What articles say to the question, and how much of its topic that covers; the nearest facts when nothing does.</summary>
    public (Retrieved Retrieved, double Coverage) Find(FactQuery query, WorkspaceId reader, QuestionVector? meaning)
    {
        var scorer = new TextScorer(index, query);
        var byWords = index.Search(new FactSearch(reader, scorer.SearchTerms, Candidates, IsOfArticle)).Hits;
        var hits = meaning?.Fuse(byWords, reader, Candidates, IsOfArticle) ?? byWords;

        // Facts that fit as well stand in the order in which they were found.
        var read = hits.Select(hit => (hit.Fact, Words: FactWords.Of(hit.Fact))).ToList();
        var fits = read
            .Select(fact => scorer.Score(fact.Fact, fact.Words))
            .OrderByDescending(fit => fit.Score)
            .ToList();

        var confidence = new Confidence(index, query).Of(read);
        var covering = fits.Where(fit => fit.Coverage >= MinCoverage && fit.ContentCoverage >= (query.Expects == ExpectedAnswer.Number ? MinNumberContent : MinContent)).ToList();
        var answering = covering.Where(fit => fit.Lacks is null).ToList();

        if (answering.Count == 0)
        {
            var nearest = fits.Where(fit => fit.Coverage > 0.25).Take(3).Select(fit => fit.Fact).ToList();

            return (new Retrieved.NotCovered(FindMissing(query, reader, covering), nearest) { Confidence = confidence }, 0);
        }

        var chosen = answering
            .Where(fit => fit.Score >= Near * answering[0].Score)
            .Select(fit => fit.Fact)
            .Aggregate(new List<StoredFact>(), (kept, fact) => kept.FindIndex(other => SaysSame(other, fact)) is var same and >= 0 ? Prefer(kept, same, fact, query) : [.. kept, fact])
            .Take(query.Introduces is null ? MaxFacts : 1)
            .ToList();

        return (new Retrieved.Found(new Evidence(query, query.NewestFirst ? [.. chosen.OrderByDescending(fact => fact.Fact.SaidOn)] : chosen, [])) { Confidence = confidence }, answering[0].Coverage);
    }

    // A sentence that leans on the one before it has that one in front: only one of the two is said.
    private static bool SaysSame(StoredFact one, StoredFact other) =>
        one.Fact.Anchor?.Exact is { } words && other.Fact.Anchor?.Exact is { } others
            ? words.Contains(others, StringComparison.Ordinal) || others.Contains(words, StringComparison.Ordinal)
            : one.Fact.Text == other.Fact.Text;

    // A number is said alone; other questions are better answered by a sentence with what it leans on.
    private static List<StoredFact> Prefer(List<StoredFact> kept, int same, StoredFact fact, FactQuery query)
    {
        if (query.Expects != ExpectedAnswer.Number && fact.Fact.Text.Length > kept[same].Fact.Text.Length && fact.Fact.Anchor?.Exact != kept[same].Fact.Anchor?.Exact)
        {
            kept[same] = fact;
        }

        return kept;
    }

    private static bool IsOfArticle(StoredFact fact) => !SeriesKey.IsTabled(fact.Fact);

    private Missing FindMissing(FactQuery query, WorkspaceId reader, List<TextFit> covering)
    {
        if (query.Speaker is { } speaker)
        {
            return new Missing.Name(speaker, AsSpeaker: true);
        }

        if (query.Names.FirstOrDefault(name => index.Search(new FactSearch(reader, [new SearchTerm(name)], 1)).Hits.Count == 0) is { } unknown)
        {
            return new Missing.Name(unknown, AsSpeaker: false);
        }

        return covering.Select(fit => fit.Lacks).FirstOrDefault() switch
        {
            Missing.ForPlace place => new Missing.ForPlace(place.Place, HeldFor(covering)),
            { } lacking => lacking,
            null => new Missing.Topic(),
        };
    }

    private static IReadOnlyList<Place> HeldFor(List<TextFit> covering) =>
        [.. covering.SelectMany(fit => fit.Fact.Fact.Places).Where(place => !place.IsGroup).Distinct().OrderBy(place => place.Name, StringComparer.Ordinal)];
}
