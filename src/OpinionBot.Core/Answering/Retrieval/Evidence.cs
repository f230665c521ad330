using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval;

/// <summary>The facts found for a question, best first, and what may be derived from them.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Facts">Every one satisfies the query's constraints. Never empty.</param>
/// <param name="Siblings">All figures of the same indicator, answer and wave as a figure in <paramref name="Facts"/>: what ranks, differences and changes are computed from.</param>
public sealed record Evidence(FactQuery Query, IReadOnlyList<StoredFact> Facts, IReadOnlyList<StoredFact> Siblings)
{
    /// <summary>What the facts answer; null where they were found by words alone and answer in their own sentences.</summary>
    public Asked? Asked { get; init; }

    /// <summary>What the facts were chosen from where they are the ends of a ranking of answers; empty otherwise.</summary>
    public IReadOnlyList<StoredFact> Peers { get; init; } = [];

    /// <summary>The fact with this id among the facts and siblings; null when the evidence has none.</summary>
    public StoredFact? Find(FactId id) => Facts.Concat(Siblings).FirstOrDefault(fact => fact.Id == id);
}
