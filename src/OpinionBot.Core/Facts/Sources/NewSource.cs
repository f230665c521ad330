namespace OpinionBot.Facts.Sources;

/// <summary>A source about to be stored: what is printed of it, and its text.</summary>
/// <param name="Details">What is printed about it.</param>
/// <param name="ContentHash">SHA-256 of the normalised text, lower-case hex.</param>
/// <param name="Text">The readable text in which every anchor stands; null where only figures are known.</param>
/// <param name="Replaces">The source in the store of which this is a changed version, if any.</param>
/// <param name="IsShared">True when every workspace is to be answered from it; a changed version stays what the source was.</param>
public sealed record NewSource(SourceDetails Details, string ContentHash, string? Text, SourceId? Replaces = null, bool IsShared = false);
