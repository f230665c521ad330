namespace OpinionBot.Language.Numbers;

/// <summary>The marks of footnotes: they stand at a number and belong to none.</summary>
internal static class FootnoteMarks
{
    private const int MaxDigits = 3;

    /// <summary><c>[3]</c>, <c>[^3]</c>; null for anything else.</summary>
    public static TextSpan? InBrackets(string text, int at) => text[at] == '[' ? Bracketed(text, at, ']') : null;

    /// <summary>Where raised digits end that begin at an index; the index itself where there are none.</summary>
    public static int SkipRaised(string text, int at)
    {
        while (at < text.Length && IsRaised(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A mark directly behind a number: <c>62¹</c>, <c>62%1</c>, <c>62%(1)</c>; null where there is none.</summary>
    public static TextSpan? Behind(string text, NumberMention number)
    {
        var end = number.Span.End;
        var raised = SkipRaised(text, end);

        if (raised > end)
        {
            return new TextSpan(end, raised - end);
        }

        if (end >= text.Length || !NumberText.IsPercentSign(text[end - 1]))
        {
            return null;
        }

        if (text[end] == '(')
        {
            return Bracketed(text, end, ')');
        }

        var digits = end;

        while (NumberText.IsDigitAt(text, digits))
        {
            digits++;
        }

        return digits - end is 1 or 2 && !NumberText.IsLetterOrDigitAt(text, digits) && !(digits < text.Length && NumberText.IsPercentSign(text[digits])) ? new TextSpan(end, digits - end) : null;
    }

    /// <summary>True for a digit that is raised above the line: <c>¹</c>.</summary>
    public static bool IsRaised(char character) => character is '¹' or '²' or '³' or '⁰' or >= '⁴' and <= '⁹';

    private static TextSpan? Bracketed(string text, int start, char closing)
    {
        var at = start + 1;

        if (at < text.Length && text[at] == '^')
        {
            at++;
        }

        var digits = at;

        while (NumberText.IsDigitAt(text, at))
        {
            at++;
        }

        return at - digits is > 0 and <= MaxDigits && at < text.Length && text[at] == closing ? new TextSpan(start, at + 1 - start) : null;
    }
}
