namespace OpinionBot.Language;

/// <summary>What reads as the name of a person, an organisation, a product, a plan or a place.</summary>
/// <param name="Span">Where it stands, without a possessive ending.</param>
/// <param name="Text">As written: <c>Motion Picture Association</c>.</param>
/// <param name="IsCertain">False for a single capitalised word at the start of a sentence, which may be any word.</param>
public readonly record struct NameMention(TextSpan Span, string Text, bool IsCertain);
