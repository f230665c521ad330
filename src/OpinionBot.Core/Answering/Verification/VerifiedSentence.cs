using OpinionBot.Facts;

namespace OpinionBot.Answering.Verification;

/// <summary>One checked sentence.</summary>
/// <param name="Text">Plain text with citation marks <c>[F12]</c>.</param>
/// <param name="Facts">The cited facts, in the order of their marks.</param>
public sealed record VerifiedSentence(string Text, IReadOnlyList<FactId> Facts)
{
    /// <summary>In the asker's language, with the same marks; null in English, and when there is none that passed its checks.</summary>
    public string? Translation { get; init; }

    /// <summary>True when a model translated it: then its text stands beside it.</summary>
    public bool IsByMachine { get; init; }

    /// <summary>What the asker reads first.</summary>
    public string Said => Translation ?? Text;
}

/// <summary>How much was checked.</summary>
/// <param name="Figures">Numbers that were found in their cited fact.</param>
/// <param name="Quotes">Quotations that were found verbatim in their cited fact.</param>
/// <param name="Removed">Sentences that failed and are not in the summary.</param>
/// <param name="Repaired">Sentences of a model that failed and were replaced by the cited facts' own.</param>
public sealed record Checks(int Figures, int Quotes, int Removed, int Repaired = 0);
