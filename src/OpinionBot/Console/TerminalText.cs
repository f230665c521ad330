namespace OpinionBot.Console;

/// <summary>Keeps text from articles and people from steering the terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text without control characters but line breaks and tabs, and without marks that turn its direction round.</summary>
    public static string Safe(string text) => string.Concat(text.Where(IsHarmless));

    private static bool IsHarmless(char character) =>
        character is '\n' or '\t' || (!char.IsControl(character) && character is not (>= '\u202a' and <= '\u202e') and not (>= '\u2066' and <= '\u2069'));
}
