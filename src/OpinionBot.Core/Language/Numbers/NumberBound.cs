namespace OpinionBot.Language.Numbers;

/// <summary>Signs and words at a number that make it a bound or a rough figure: <c>&lt;5%</c> and <c>fewer than 5%</c> are not 5%.</summary>
public static class NumberBound
{
    private static readonly Dictionary<char, string> Signs = new()
    {
        ['<'] = "less than",
        ['>'] = "more than",
        ['≤'] = "at most",
        ['≥'] = "at least",
        ['~'] = "about",
        ['≈'] = "about",
    };

    private static readonly string[] WordsBefore =
        ["no more than", "no fewer than", "no less than", "more than", "less than", "fewer than", "at least", "at most", "up to", "as many as", "as few as", "over", "under", "above", "below"];

    private static readonly string[] WordsBehind = ["or more", "or less", "or fewer", "or higher", "or lower", "or above", "or below"];

    private static readonly int Longest = WordsBefore.Max(words => words.Length) + 1;

    /// <summary>What the words right before or behind a number make of it: <c>fewer than 5%</c>; null where there are none.</summary>
    /// <param name="value">How the number is to be written.</param>
    public static string? InWords(string text, TextSpan number, string value)
    {
        var before = Words.FoldText(text[Math.Max(0, number.Start - Longest - 1)..number.Start]).TrimEnd();
        var behind = Words.FoldText(text.Substring(number.End, Math.Min(Longest, text.Length - number.End))).TrimStart();

        return WordsBefore.FirstOrDefault(words => before.EndsWith(words, StringComparison.Ordinal) && !(before.Length > words.Length && char.IsLetterOrDigit(before[^(words.Length + 1)]))) is { } bound ? $"{bound} {value}"
            : WordsBehind.FirstOrDefault(words => behind.StartsWith(words, StringComparison.Ordinal) && !(behind.Length > words.Length && char.IsLetterOrDigit(behind[words.Length]))) is { } end ? $"{value} {end}"
            : null;
    }

    /// <summary>What the sign right before the index says, in words; null where none stands.</summary>
    public static string? Before(string text, int start)
    {
        var at = start - 1;

        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at >= 0 && Signs.TryGetValue(text[at], out var said) ? said : null;
    }
}
