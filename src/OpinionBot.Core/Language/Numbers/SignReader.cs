namespace OpinionBot.Language.Numbers;

internal enum SignKind
{
    Plus,
    Minus,
    PlusMinus,

    /// <summary>A dash that may be a minus or the dash of a sentence.</summary>
    Doubtful,
}

/// <summary>What says before a number whether it is less than nothing.</summary>
/// <param name="End">Where the number begins.</param>
internal readonly record struct NumberSign(SignKind Kind, int End);

/// <summary>Reads the sign of a number: <c>−12%</c>, <c>+5</c>, <c>±3</c>, <c>minus 12</c>, <c>plus or minus three</c>.</summary>
internal static class SignReader
{
    /// <returns>Null when no sign begins there that a number follows.</returns>
    public static NumberSign? At(string text, int at)
    {
        var character = text[at];

        if (char.IsLetter(character))
        {
            return character is 'm' or 'M' or 'p' or 'P' ? InWords(text, at) : null;
        }

        var end = NumberText.SkipUnseen(text, at + 1);

        if (character == '±')
        {
            end = NumberText.SkipSpace(text, at + 1);
        }
        else if (character == '+' && text.AsSpan(at).StartsWith("+/-"))
        {
            (character, end) = ('±', NumberText.SkipSpace(text, at + 3));
        }

        // What stands directly behind a number or a word parts it from the next one.
        if (!Begins(text, end) || at > 0 && (NumberText.IsLetterOrDigitAt(text, at - 1) || NumberText.IsPercentSign(text[at - 1])))
        {
            return null;
        }

        return character switch
        {
            '±' => new NumberSign(SignKind.PlusMinus, end),
            '+' or '＋' => new NumberSign(SignKind.Plus, end),
            '-' or '−' or '－' or '\u2010' or '\u2011' => new NumberSign(SignKind.Minus, end),
            '–' or '\u2012' when at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(' => new NumberSign(SignKind.Doubtful, end),
            _ => null,
        };
    }

    private static NumberSign? InWords(string text, int at)
    {
        var word = NumberText.WordAt(text, at, out var end);

        if (word == "plus" && NumberText.WordAt(text, NumberText.SkipSpace(text, end), out var or) == "or" && NumberText.WordAt(text, NumberText.SkipSpace(text, or), out var minus) == "minus")
        {
            return NumberText.SkipSpace(text, minus) is var margin && margin > minus ? new NumberSign(SignKind.PlusMinus, margin) : null;
        }

        return word == "minus" && NumberText.SkipSpace(text, end) is var start && start > end && start < text.Length ? new NumberSign(SignKind.Minus, start) : null;
    }

    private static bool Begins(string text, int at) =>
        NumberText.IsDigitAt(text, at) || (at < text.Length && (text[at] == '.' || NumberText.IsCurrencySign(text[at])) && NumberText.IsDigitAt(text, at + 1));
}
