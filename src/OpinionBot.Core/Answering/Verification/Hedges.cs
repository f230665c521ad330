using OpinionBot.Language;

namespace OpinionBot.Answering.Verification;

/// <summary>Words before a number that change what it says: <c>more than 70%</c> is not 70%.</summary>
internal static class Hedges
{
    private static readonly string[] Known =
    [
        "more than", "less than", "fewer than", "at least", "at most", "up to", "as many as", "as few as", "no more than", "about", "around", "roughly", "approximately",
        "nearly", "almost", "over", "under", "above", "below", "some", "only", "just", "not",
    ];

    private static readonly Dictionary<char, string> Signs = new() { ['<'] = "less than", ['>'] = "more than", ['≤'] = "at most", ['≥'] = "at least", ['~'] = "about", ['≈'] = "about" };

    // These change nothing in the number itself.
    private static readonly string[] Harmless = ["only", "just"];

    /// <summary>The hedge right before the index, folded; empty when there is none.</summary>
    public static string Before(string text, int start)
    {
        var before = Words.FoldText(text[Math.Max(0, start - 16)..start]).TrimEnd();

        if (before.Length > 0 && Signs.TryGetValue(before[^1], out var said))
        {
            return said;
        }

        var hedge = Known.Where(known => before.EndsWith(known, StringComparison.Ordinal) && IsWhole(before, known)).OrderByDescending(known => known.Length).FirstOrDefault() ?? "";

        return Harmless.Contains(hedge) ? "" : hedge;
    }

    private static bool IsWhole(string before, string known) =>
        before.Length == known.Length || !char.IsLetterOrDigit(before[^(known.Length + 1)]);
}
