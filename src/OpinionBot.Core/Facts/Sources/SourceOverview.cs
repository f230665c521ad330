namespace OpinionBot.Facts.Sources;

/// <summary>A source with how many of its facts are in which state, for a list.</summary>
public sealed record SourceOverview(Source Source, int Approved, int Proposed, int Retracted);
