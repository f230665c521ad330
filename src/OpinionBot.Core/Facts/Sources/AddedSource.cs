namespace OpinionBot.Facts.Sources;

/// <summary>What storing a source brought: the numbers given to it and to its facts, in the order they were handed over.</summary>
public sealed record AddedSource(SourceId Id, IReadOnlyList<FactId> Proposed, IReadOnlyList<FactId> Approved);
