namespace OpinionBot.Facts.Reviewing;

/// <summary>A fact that nobody has reviewed yet.</summary>
/// <param name="Fact">What the source says.</param>
/// <param name="Lineage">How it was found.</param>
/// <param name="Id">Its number once it waits in the review queue; null before it is stored.</param>
public sealed record ProposedFact(Fact Fact, Lineage Lineage, FactId? Id = null);
