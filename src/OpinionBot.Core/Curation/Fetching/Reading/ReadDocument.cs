using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>The readable text of a document with what it says about itself, as far as it does.</summary>
/// <param name="Text">Paragraphs separated by an empty line.</param>
public sealed record ReadDocument(string Text, string? Title = null, string? Author = null, string? Publisher = null, PartialDate? Published = null, string? Language = null, Uri? Canonical = null);
