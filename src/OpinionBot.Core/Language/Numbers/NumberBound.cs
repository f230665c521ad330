namespace OpinionBot.Language.Numbers;

/// <summary>Signs before a number that make it a bound or a rough figure: <c>&lt;5%</c> is not 5%.</summary>
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
