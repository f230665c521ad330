namespace OpinionBot.Facts;

/// <summary>A stretch of the store's change feed: each fact once, in its newest state, in the order of <see cref="StoredFact.Sequence"/>.</summary>
/// <param name="Facts">What changed; facts of a removed source come with the status they ended in.</param>
/// <param name="Through">Read on from here. Equal to the given position when nothing changed.</param>
public sealed record FactChanges(IReadOnlyList<StoredFact> Facts, long Through);
