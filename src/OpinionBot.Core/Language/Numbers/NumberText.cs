using System.Globalization;

namespace OpinionBot.Language.Numbers;

/// <summary>The signs that numbers are written with, in every script: the one place that knows them.</summary>
internal static class NumberText
{
    /// <summary>The value of a decimal digit of any script; null for anything else, raised digits included.</summary>
    public static int? Digit(char character)
    {
        if (char.IsAsciiDigit(character))
        {
            return character - '0';
        }

        return char.IsDigit(character) ? CharUnicodeInfo.GetDecimalDigitValue(character) : null;
    }

    public static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]);

    public static bool IsLetterOrDigitAt(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]));

    /// <summary>The first index from <paramref name="at"/> on that is no sign without width, which nobody sees between two digits.</summary>
    public static int SkipUnseen(string text, int at)
    {
        while (at < text.Length && char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
        {
            at++;
        }

        return at;
    }

    /// <summary>The same to the left: the last index up to <paramref name="at"/>.</summary>
    public static int SkipUnseenBack(string text, int at)
    {
        while (at >= 0 && char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
        {
            at--;
        }

        return at;
    }

    /// <summary>The index behind one space or hyphen that joins two words of one number; <paramref name="at"/> itself where there is none.</summary>
    public static int SkipJoint(string text, int at)
    {
        var next = SkipUnseen(text, at);

        return next < text.Length && (char.IsWhiteSpace(text[next]) || IsHyphen(text[next])) ? SkipUnseen(text, next + 1) : at;
    }

    /// <summary>The index behind the spaces of a line: units may stand apart from their number.</summary>
    public static int SkipSpace(string text, int at)
    {
        var next = SkipUnseen(text, at);
        var isBroken = false;

        // A line may break once.
        while (next < text.Length && char.IsWhiteSpace(text[next]) && !(isBroken && text[next] == '\n'))
        {
            isBroken |= text[next] == '\n';
            next = SkipUnseen(text, next + 1);
        }

        return next;
    }

    /// <summary>The letters from <paramref name="at"/> on, folded; empty where none begin.</summary>
    public static string WordAt(string text, int at, out int end)
    {
        end = at;

        while (end < text.Length && (char.IsLetter(text[end]) || (end > at && IsMark(text[end]))))
        {
            end++;
        }

        return end == at ? "" : Words.FoldText(text[at..end]);
    }

    public static bool IsMark(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char character) => IsHyphen(character) || character is '\u2012' or '–' or '—' or '−' or '~' or '～';

    public static bool IsPercentSign(char character) => character is '%' or '％' or '﹪' or '٪';

    public static bool IsCurrencySign(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;
}
