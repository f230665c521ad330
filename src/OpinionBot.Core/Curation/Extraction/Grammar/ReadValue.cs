using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>A share or a change that a sentence gives, said twice or once: <c>six in ten (61%)</c> is one value.</summary>
/// <param name="Number">The more exact of the two.</param>
/// <param name="Span">From the first character of the first to the last of it.</param>
/// <param name="Twin">Where it is said again, with its brackets; null where it is said once.</param>
internal sealed record ReadValue(NumberMention Number, TextSpan Span, TextSpan? Twin = null)
{
    public bool IsShare => Number.IsShare;
}
