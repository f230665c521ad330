using System.Buffers;

namespace OpinionBot.Language.Numbers;

/// <summary>Reads the bare number that begins at a place of a text: digits, number words, or a fraction in one sign or word.</summary>
internal static class NumeralReader
{
    private const string Fractions = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";
    private static readonly (int Part, int Whole)[] FractionValues =
        [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 7), (1, 8), (3, 8), (5, 8), (7, 8), (1, 9), (1, 10)];

    // Most words begin otherwise and need no look.
    private static readonly SearchValues<char> Initials = SearchValues.Create("abdefhmnostzABDEFHMNOSTZ");

    private static readonly string[] Suffixes = ["st", "nd", "rd", "th", "x"];

    /// <returns>Null when no number begins there; one without a value when number words stand there that make no number.</returns>
    public static Numeral? At(string text, int at)
    {
        if (NumberText.IsDigitAt(text, at) || (text[at] == '.' && NumberText.IsDigitAt(text, NumberText.SkipUnseen(text, at + 1))))
        {
            return ReadDigits(text, at);
        }

        if (Fraction(text, at) is var (part, whole))
        {
            return new Numeral(at, at + 1, part, whole);
        }

        return Initials.Contains(text[at]) ? ReadWords(text, at) : null;
    }

    private static Numeral ReadDigits(string text, int start)
    {
        var run = DigitRun.At(text, start);

        if (run.Value is not { } value)
        {
            return new Numeral(start, run.End, null);
        }

        // "2½", "2 ½", "2 and a half"
        if (value == decimal.Truncate(value) && NumberText.SkipSpace(text, run.End) is var sign && Fraction(text, sign) is var (part, whole))
        {
            return ReadScaled(text, start, value + ((decimal)part / whole), sign + 1);
        }

        if (value < 100 && NumberWords.FractionBehind(text, run.End) is var (fraction, fractionEnd))
        {
            return ReadScaled(text, start, value + fraction, fractionEnd);
        }

        var suffix = NumberText.WordAt(text, run.End, out var end);

        if (suffix.Length > 0)
        {
            return NumberWords.ScaleSuffix(suffix) is { } scale ? new Numeral(start, end, value * scale)
                : Suffixes.Contains(suffix) ? new Numeral(start, end, value, Suffix: suffix)
                : new Numeral(start, run.End, value);
        }

        // "1.5 million"
        return ReadScaled(text, start, value, run.End);
    }

    // "2 million 500 thousand" is one number.
    private static Numeral ReadScaled(string text, int start, decimal value, int valueEnd)
    {
        var (whole, open, end) = (0m, value, valueEnd);
        var last = decimal.MaxValue;

        while (NumberText.SkipJoint(text, end) is var next && next > end && NumberWords.Scale(NumberText.WordAt(text, next, out next)) is { } scale && scale < last)
        {
            (whole, open, end, last) = (whole + (open * scale), 0, next, scale);

            if (NumberText.SkipJoint(text, end) is var more && NumberText.IsDigitAt(text, more)
                && DigitRun.At(text, more) is { Value: { } smaller, End: var smallerEnd }
                && NumberText.SkipJoint(text, smallerEnd) is var unit && unit > smallerEnd && NumberWords.Scale(NumberText.WordAt(text, unit, out _)) is { } below && below < scale)
            {
                (open, end) = (smaller, smallerEnd);
            }
            else
            {
                break;
            }
        }

        return new Numeral(start, end, whole + open);
    }

    private static Numeral? ReadWords(string text, int start)
    {
        var first = NumberText.WordAt(text, start, out var firstEnd);
        var second = NumberText.WordAt(text, NumberText.SkipJoint(text, firstEnd), out var secondEnd);

        switch (first)
        {
            case "half":
                return OfWhole(text, start, 0.5m, firstEnd) ?? new Numeral(start, firstEnd, 1, 2, IsInWords: true);
            case "a" or "an" when NumberWords.Part(second) is { } part and > 2:
                return OfWhole(text, start, 1 / part, secondEnd) ?? (IsShare(text, secondEnd) ? new Numeral(start, secondEnd, 1, part, IsInWords: true) : null);
            case "twice" or "double":
                return new Numeral(start, firstEnd, 2, IsInWords: true, Suffix: "x");
            case "every" when NumberWords.Part(second) is { } part && second is not ("half" or "quarter") && !IsTime(text, secondEnd):
                return new Numeral(start, secondEnd, 1, part, IsInWords: true);
            default:
                break;
        }

        if (NumberWords.Read(text, start) is not var (value, end))
        {
            return null;
        }

        return value is { } count && PartBehind(text, end) is var (whole, partEnd) && count < whole
            ? OfWhole(text, start, count / whole, partEnd) ?? new Numeral(start, partEnd, count, whole, IsInWords: true)
            : new Numeral(start, end, value, IsInWords: true);
    }

    // "Two thirds", "nine-tenths".
    private static (decimal Whole, int End)? PartBehind(string text, int end) =>
        NumberText.SkipJoint(text, end) is var next && next > end && NumberWords.Part(NumberText.WordAt(text, next, out var partEnd)) is { } whole ? (whole, partEnd) : null;

    // "Half a million", "three quarters of a million", "a quarter of one percent".
    private static Numeral? OfWhole(string text, int start, decimal share, int end)
    {
        var word = NumberText.WordAt(text, NumberText.SkipJoint(text, end), out var next);

        if (word == "of")
        {
            end = next;
            word = NumberText.WordAt(text, NumberText.SkipJoint(text, next), out next);
        }

        if (word is "a" or "one")
        {
            end = next;
            word = NumberText.WordAt(text, NumberText.SkipJoint(text, next), out next);
        }

        return NumberWords.Scale(word) is { } scale and >= 1_000 ? new Numeral(start, next, decimal.Round(share * scale, 6), IsInWords: true)
            : NumberUnit.At(text, end).Form is NumberForm.Percent or NumberForm.Points ? new Numeral(start, end, share, IsInWords: true)
            : null;
    }

    // "A third of", "a third said", but not "a third country".
    private static bool IsShare(string text, int end) => NumberText.WordAt(text, NumberText.SkipSpace(text, end), out _) is "" or "of" or "are" or "were" or "said" or "say" or "have" or "had";

    private static bool IsTime(string text, int end) => NumberText.WordAt(text, NumberText.SkipSpace(text, end), out _) is "" or "day" or "week" or "month" or "year" or "time" or "counts" or "of";

    private static (int Part, int Whole)? Fraction(string text, int at) => at < text.Length && Fractions.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var index ? FractionValues[index] : null;
}
