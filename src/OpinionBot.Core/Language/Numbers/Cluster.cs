namespace OpinionBot.Language.Numbers;

/// <summary>What stands together without a space: letters, digits, and the signs that join them. A number inside one is no number of its own.</summary>
internal static class Cluster
{
    /// <summary>The cluster that begins at a letter or digit.</summary>
    public static TextSpan At(string text, int start) => Around(text, start, start + 1);

    /// <summary>The stretch with all that is joined to its end.</summary>
    public static TextSpan Around(string text, int start, int end)
    {
        while (true)
        {
            var next = NumberText.SkipUnseen(text, end);

            if (NumberText.IsLetterOrDigitAt(text, next))
            {
                end = next + 1;
            }
            else if (next < text.Length && JoinsBehind(text, next))
            {
                end = NumberText.SkipUnseen(text, next + 1) + 1;
            }
            else
            {
                return new TextSpan(start, end - start);
            }
        }
    }

    /// <summary>True when a letter, a digit or a sign that belongs to them stands directly before: <c>v.62</c>, <c>%62</c>.</summary>
    public static bool TouchesBefore(string text, int start, Numeral numeral)
    {
        var before = NumberText.SkipUnseenBack(text, start - 1);

        if (before < 0)
        {
            return false;
        }

        var sign = text[before];

        // The sign of a percentage that is written first, or of an escaped address.
        return NumberText.IsLetterOrDigitAt(text, before)
            || (!numeral.IsInWords && NumberText.IsPercentSign(sign) && !NumberText.IsDigitAt(text, NumberText.SkipUnseenBack(text, before - 1)))
            || ((NumberText.IsHyphen(sign) || sign is '/' or '_' or '.' or '\'' or '’' or '@') && NumberText.IsLetterOrDigitAt(text, NumberText.SkipUnseenBack(text, before - 1)))
            || (sign is ':' or ',' && NumberText.IsDigitAt(text, NumberText.SkipUnseenBack(text, before - 1)));
    }

    /// <summary>True when a letter, a digit or a sign that belongs to them stands directly behind, so that the number may be longer than what was read.</summary>
    public static bool TouchesBehind(string text, Numeral numeral, int end)
    {
        var next = NumberText.SkipUnseen(text, end);

        // Its own sign closes a percentage or an amount: what follows is a footnote's mark, or a space was forgotten.
        if (next >= text.Length || NumberText.IsPercentSign(text[end - 1]) || NumberText.IsCurrencySign(text[end - 1]))
        {
            return false;
        }

        return NumberText.IsLetterOrDigitAt(text, next)
            || NumberText.IsPercentSign(text[next])
            || (JoinsBehind(text, next) && !(!numeral.IsInWords && IsCompound(text, next)))
            || (NumberText.IsDash(text[next]) && NumberText.IsDigitAt(text, NumberText.SkipUnseen(text, next + 1)));
    }

    // "62-year-old", "10-point lead": digits may be joined to what they count; a joined number word is another word.
    private static bool IsCompound(string text, int hyphen) => NumberText.IsHyphen(text[hyphen]) && char.IsLetter(text[NumberText.SkipUnseen(text, hyphen + 1)]);

    // Between letters and digits these make one whole; a comma, a colon and a dash only between digits.
    private static bool JoinsBehind(string text, int at)
    {
        var behind = NumberText.SkipUnseen(text, at + 1);
        var before = NumberText.SkipUnseenBack(text, at - 1);

        return NumberText.IsLetterOrDigitAt(text, behind)
            && (NumberText.IsHyphen(text[at]) || text[at] is '.' or '/' or '_' or '\'' or '’' or '@'
                || (text[at] is ',' or ':' && NumberText.IsDigitAt(text, before) && NumberText.IsDigitAt(text, behind)));
    }
}
