using System.Globalization;

namespace OpinionBot.Language.Numbers;

/// <summary>
/// Digits of any script with the signs that part them, read whole: <c>12,345.5</c>, <c>12 345</c>, <c>12’345</c>, <c>1,23,456</c>, <c>62,5</c>, <c>.5</c>.
/// </summary>
/// <param name="End">The first character after it.</param>
/// <param name="Value">Null when the signs between the digits make no number.</param>
internal readonly record struct DigitRun(int End, decimal? Value)
{
    // A decimal holds 28 digits.
    private const int MaxDigits = 28;

    private enum Sign
    {
        Point,
        Comma,
        Apostrophe,
        Space,
        ArabicComma,
        ArabicPoint,

        /// <summary>Between digits, but in no number: a time, an address, a date.</summary>
        Other,
    }

    /// <param name="start">The first digit, or the point of <c>.5</c>.</param>
    public static DigitRun At(string text, int start)
    {
        var groups = new List<string>();
        var signs = new List<Sign>();
        var at = start;

        if (!NumberText.IsDigitAt(text, at))
        {
            groups.Add("0");
            signs.Add(Sign.Point);
            at = NumberText.SkipUnseen(text, at + 1);
        }

        while (true)
        {
            groups.Add(Digits(text, ref at));

            // Behind groups of three another group belongs to them, whatever its length, and so does what a space holds that no line breaks at.
            if (SignAt(text, at) is not var (sign, next) || (sign == Sign.Space && text[next - 1] == ' ' && !signs.Contains(Sign.Space) && !JoinsBySpace(text, next, groups, signs)))
            {
                return new DigitRun(at, Read(groups, signs));
            }

            signs.Add(sign);
            at = next;
        }
    }

    private static string Digits(string text, ref int at)
    {
        var digits = new List<char>();

        while (NumberText.IsDigitAt(text, at))
        {
            digits.Add((char)('0' + NumberText.Digit(text[at])!.Value));
            var next = NumberText.SkipUnseen(text, at + 1);
            at = NumberText.IsDigitAt(text, next) ? next : at + 1;
        }

        return new string([.. digits]);
    }

    // What stands between the digits before and a digit behind.
    private static (Sign Sign, int Next)? SignAt(string text, int at)
    {
        var sign = NumberText.SkipUnseen(text, at);
        var next = NumberText.SkipUnseen(text, sign + 1);

        if (!NumberText.IsDigitAt(text, next))
        {
            return null;
        }

        return text[sign] switch
        {
            '.' or '．' or '·' => (Sign.Point, next),
            ',' or '，' => (Sign.Comma, next),
            '\'' or '’' or 'ʼ' => (Sign.Apostrophe, next),
            '٬' => (Sign.ArabicComma, next),
            '٫' => (Sign.ArabicPoint, next),
            ':' or '_' => (Sign.Other, next),
            var space when space is not ('\n' or '\r' or '\t') && char.IsWhiteSpace(space) => (Sign.Space, next),
            _ => null,
        };
    }

    // Two numbers side by side are more common than one with spaces: only a group of three behind at most three digits makes one.
    private static bool JoinsBySpace(string text, int next, List<string> groups, List<Sign> signs)
    {
        var end = next;

        return Digits(text, ref end).Length == 3 && signs.Count == 0 && groups[0].Length <= 3 && groups[0][0] != '0';
    }

    private static decimal? Read(List<string> groups, List<Sign> signs)
    {
        if (groups.Sum(group => group.Length) > MaxDigits || signs.Contains(Sign.Other) || (signs.Count == 0 && groups[0] is ['0', _, ..]))
        {
            return null;
        }

        var isFraction = signs.Count > 0 && IsDecimal(groups, signs);
        var whole = isFraction ? groups.SkipLast(1).ToList() : groups;
        var grouping = isFraction ? signs.SkipLast(1).ToList() : signs;

        if (grouping.Count > 0 && !IsGrouped(whole, grouping))
        {
            return null;
        }

        var digits = string.Concat(whole) + (isFraction ? "." + groups[^1] : "");

        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // The last sign begins the decimals when it is another than the ones before; a lone one as English writes it, unless what follows
    // cannot be a group of three.
    private static bool IsDecimal(List<string> groups, List<Sign> signs) => signs[^1] switch
    {
        Sign.ArabicPoint => true,
        Sign.Apostrophe or Sign.Space or Sign.ArabicComma => false,
        var last when signs.Count > 1 => signs.SkipLast(1).All(sign => sign != last),
        Sign.Point => true,
        _ => groups[1].Length != 3 || groups[0] is ['0', ..],
    };

    // 12,345,678, or as in India 1,23,45,678.
    private static bool IsGrouped(List<string> groups, List<Sign> signs) =>
        signs.Distinct().Count() == 1
        && groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0'
        && groups[^1].Length == 3
        && (groups.Skip(1).All(group => group.Length == 3)
            || (signs[0] == Sign.Comma && groups[0].Length <= 2 && groups.Skip(1).SkipLast(1).All(group => group.Length == 2)));
}
