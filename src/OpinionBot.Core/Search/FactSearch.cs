using OpinionBot.Facts;

namespace OpinionBot.Search;

/// <summary>A search for facts by words.</summary>
/// <param name="Reader">Sees its own workspace, what is shared and the starter library.</param>
/// <param name="Terms">What to look for; each is analysed into one or more index terms.</param>
/// <param name="Limit">At most so many hits.</param>
/// <param name="Filter">Facts that do not pass are not scored; null passes all.</param>
public sealed record FactSearch(
    WorkspaceId Reader,
    IReadOnlyList<SearchTerm> Terms,
    int Limit = 10,
    Func<StoredFact, bool>? Filter = null)
{
    public static FactSearch ForText(WorkspaceId reader, string text, int limit = 10, Func<StoredFact, bool>? filter = null) =>
        new(reader, [new SearchTerm(text)], limit, filter);
}

/// <summary>A word or a stretch of text to look for.</summary>
/// <param name="Text">As typed; analysed like the facts.</param>
/// <param name="Weight">1 for a word that was asked, less for a synonym.</param>
public sealed record SearchTerm(string Text, double Weight = 1);

/// <summary>A fact that matches.</summary>
/// <param name="Fact">In its newest indexed state.</param>
/// <param name="Score">BM25 over the weighted fields.</param>
public sealed record FactHit(StoredFact Fact, double Score);

/// <summary>The best hits, best first; equal scores in the order of fact id.</summary>
/// <param name="Hits">At most as many as asked for.</param>
/// <param name="Reachable">The highest score that these terms could reach in this index: 0 when no term is known.</param>
public sealed record SearchResult(IReadOnlyList<FactHit> Hits, double Reachable);
