using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

internal enum TokenKind
{
    Word,
    Value,
    Comma,
    Open,
    Close,

    /// <summary>A semicolon, a colon, a dash or the end: what stands behind it is another clause.</summary>
    Break,
}

/// <summary>A word, a value or a sign of a sentence.</summary>
/// <param name="Span">Where it stands in the sentence.</param>
/// <param name="Folded">The word in lower case; the sign itself.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Folded, ReadValue? Value = null);
