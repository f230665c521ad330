using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>Words before a number that change what it says: <c>more than 70%</c> is not 70%.</summary>
internal static class Hedges
{
    private static readonly string[] Known =
    [
        "more than", "less than", "fewer than", "at least", "at most", "up to", "as many as", "as few as", "no more than", "about", "around", "roughly", "approximately",
        "nearly", "almost", "over", "under", "above", "below", "some", "only", "just", "not",
    ];

    // These change nothing in the number itself.
    private static readonly string[] Harmless = ["only", "just"];

    /// <summary>The hedge right before the index, folded; empty when there is none.</summary>
    public static string Before(string text, int start)
    {
        if (NumberBound.Before(text, start) is { } bound)
        {
            return bound;
        }

        var before = Words.FoldText(text[Math.Max(0, start - 16)..start]).TrimEnd();
        var hedge = Known.Where(known => before.EndsWith(known, StringComparison.Ordinal) && IsWhole(before, known)).OrderByDescending(known => known.Length).FirstOrDefault() ?? "";

        return Harmless.Contains(hedge) ? "" : hedge;
    }

    private static bool IsWhole(string before, string known) =>
        before.Length == known.Length || !char.IsLetterOrDigit(before[^(known.Length + 1)]);
}
