using OpinionBot.Facts.Sources;

namespace OpinionBot.Curation;

/// <summary>A document as fetched: readable text and what is known about it. Not in the library yet.</summary>
/// <param name="Details">Found in the document, or given by the moderator.</param>
/// <param name="Text">Readable plain text: paragraphs separated by an empty line, no navigation, no markup. Never empty.</param>
/// <param name="ContentHash">SHA-256 of the normalised text, lower-case hex.</param>
public sealed record Article(SourceDetails Details, string Text, string ContentHash);
