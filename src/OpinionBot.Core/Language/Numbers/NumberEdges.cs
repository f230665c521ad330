namespace OpinionBot.Language.Numbers;

/// <summary>
/// A second look at the edges of a number, made without the grammar that read it: whatever that grammar learns, a part of a longer
/// number never passes for the whole.
/// </summary>
public static class NumberEdges
{
    /// <summary>True when no digit, no letter and no sign that may belong to a number touches the mention. One that has no value stands as it is written.</summary>
    public static bool AreFree(string text, NumberMention number) => number.Written is not null || (IsFreeBefore(text, number.Span.Start) && IsFreeBehind(text, number.Span.End));

    private static bool IsFreeBefore(string text, int start)
    {
        var at = NumberText.SkipUnseenBack(text, start - 1);

        return at < 0 || !(char.IsLetterOrDigit(text[at]) || text[at] is '+' or '−' or '±' or '.' || (text[at] is '-' or '–' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            || (IsSeparator(text[at]) && at > 0 && char.IsDigit(text[at - 1])));
    }

    private static bool IsFreeBehind(string text, int end)
    {
        var at = NumberText.SkipUnseen(text, end);

        // A percent sign closes its number.
        return at >= text.Length || text[end - 1] is '%' or '％' or '﹪' or '٪'
            || !(char.IsLetterOrDigit(text[at]) || NumberText.IsPercentSign(text[at]) || (IsSeparator(text[at]) && at + 1 < text.Length && char.IsDigit(text[at + 1])));
    }

    private static bool IsSeparator(char character) => character is '.' or ',' or '\'' or '’' or '/' or ':' or '-' or '–' or '—' or '−' or '٫' or '٬' or '·' or '\u00a0' or '\u202f' or '\u2009';
}
