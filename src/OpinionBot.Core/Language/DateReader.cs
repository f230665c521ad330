using OpinionBot.Language.Numbers;

namespace OpinionBot.Language;

/// <summary>A date in a text, as precisely as it is given.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Date">The date; in a range such as <c>26 May - 9 June 2023</c> the first one takes the year of the second.</param>
public readonly record struct DateMention(TextSpan Span, PartialDate Date);

/// <summary>Finds years, months and days: <c>2027</c>, <c>May 2023</c>, <c>5 March 2026</c>, <c>March 5, 2026</c>, <c>2026-03-05</c>, and ranges of them.</summary>
public static class DateReader
{
    private static readonly Dictionary<string, int> Months = MonthNames();

    /// <param name="text">Any text.</param>
    /// <param name="reference">When the text was written: gives <c>last year</c>, <c>in January</c> and <c>this month</c> their year. Null leaves these out.</param>
    public static IReadOnlyList<DateMention> Read(string text, PartialDate? reference = null)
    {
        text = Parted(text);
        var words = Words.Of(text);
        var dates = new List<DateMention>();

        for (var at = 0; at < words.Count;)
        {
            var taken = Read(text, words, at, reference, dates);
            at += Math.Max(1, taken);
        }

        return dates;
    }

    // "May 28-June 2": the hyphen between two dates is none of a word.
    private static string Parted(string text)
    {
        for (var at = text.IndexOf('-', StringComparison.Ordinal); at > 0 && at + 1 < text.Length; at = text.IndexOf('-', at + 1))
        {
            if (char.IsAsciiDigit(text[at - 1]) && char.IsUpper(text[at + 1]))
            {
                text = $"{text[..at]}–{text[(at + 1)..]}";
            }
        }

        return text;
    }

    private static int Read(string text, IReadOnlyList<Word> words, int at, PartialDate? reference, List<DateMention> dates)
    {
        var word = words[at].Text;

        if (PartialDate.TryParse(word) is { Month: not null } iso)
        {
            return Add(dates, words, at, 1, iso);
        }

        if (Year(word) is { } year && !IsPercent(text, words[at]))
        {
            return Add(dates, words, at, 1, new PartialDate(year));
        }

        if (Day(word) is { } day && Month(words, at + 1) is { } dayMonth)
        {
            // "26 May - 9 June 2023": the year stands at the end.
            var own = YearAt(words, at + 2);
            return (own ?? YearAhead(words, at + 2)) is { } known ? AddDay(dates, words, at, own is null ? 2 : 3, known, dayMonth, day)
                : Relative(words, at, 2, dayMonth, day, reference, dates);
        }

        // "3 to 21 March 2025": the month stands with the second day.
        if (Day(word) is { } firstDay && at + 1 < words.Count && IsRange(text, words, at) is { } skip && at + skip + 1 < words.Count
            && Day(words[at + skip].Text) is not null && Month(words, at + skip + 1) is { } rangeMonth)
        {
            return YearAhead(words, at + skip + 2) is { } rangeYear ? AddDay(dates, words, at, 1, rangeYear, rangeMonth, firstDay)
                : Relative(words, at, 1, rangeMonth, firstDay, reference, dates);
        }

        if (Month(words, at) is { } month)
        {
            if (YearAt(words, at + 1) is { } monthYear)
            {
                return Add(dates, words, at, 2, new PartialDate(monthYear, month));
            }

            if (at + 1 < words.Count && Day(words[at + 1].Text) is { } monthDay && IsDayBehind(text, words, at))
            {
                // "May 16-19", "November 3 to 21, 2025": the month stands with the first day.
                if (at + 2 < words.Count && IsRange(text, words, at + 1) is { } over && at + over + 1 < words.Count && Day(words[at + over + 1].Text) is { } lastDay
                    && Month(words, at + over + 2) is null && !IsPercent(text, words[at + over + 1]))
                {
                    var end = at + over + 1;

                    return YearAt(words, end + 1) is { } rangeEnd
                        ? AddDay(dates, words, at, 2, rangeEnd, month, monthDay) + AddDay(dates, words, end, 2, rangeEnd, month, lastDay) + over - 1
                        : Relative(words, at, 2, month, monthDay, reference, dates) + Relative(words, end, 1, month, lastDay, reference, dates) + over - 1;
                }

                return YearAt(words, at + 2) is { } dayYear ? AddDay(dates, words, at, 3, dayYear, month, monthDay)
                    : YearAhead(words, at + 2) is { } later ? AddDay(dates, words, at, 2, later, month, monthDay)
                    : Relative(words, at, 2, month, monthDay, reference, dates);
            }

            return IsMonthAlone(words, at) ? Relative(words, at, 1, month, null, reference, dates) : 1;
        }

        if (reference is { } now && at + 1 < words.Count && Words.Fold(words[at + 1].Text) == "year")
        {
            return Words.Fold(word) switch
            {
                "last" => Add(dates, words, at, 2, new PartialDate(now.Year - 1)),
                "this" => Add(dates, words, at, 2, new PartialDate(now.Year)),
                "next" => Add(dates, words, at, 2, new PartialDate(now.Year + 1)),
                _ => 1,
            };
        }

        return 1;
    }

    // The latest such month or day that is not after the reference.
    private static int Relative(IReadOnlyList<Word> words, int at, int count, int month, int? day, PartialDate? reference, List<DateMention> dates)
    {
        if (reference is not { } now)
        {
            return count;
        }

        var year = month > (now.Month ?? 12) ? now.Year - 1 : now.Year;

        return day is { } known ? AddDay(dates, words, at, count, year, month, known) : Add(dates, words, at, count, new PartialDate(year, month));
    }

    private static int AddDay(List<DateMention> dates, IReadOnlyList<Word> words, int at, int count, int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? Add(dates, words, at, count, new PartialDate(year, month, day)) : 1;

    private static int Add(List<DateMention> dates, IReadOnlyList<Word> words, int at, int count, PartialDate date)
    {
        var start = words[at].Span.Start;
        dates.Add(new DateMention(new TextSpan(start, words[at + count - 1].Span.End - start), date));

        return count;
    }

    private static int? IsRange(string text, IReadOnlyList<Word> words, int at)
    {
        var between = text[words[at].Span.End..words[at + 1].Span.Start].Trim();

        return between is "-" or "–" or "—" ? 1
            : Words.Fold(words[at + 1].Text) is "to" or "and" or "until" or "till" or "through" ? 2
            : null;
    }

    private static int? YearAhead(IReadOnlyList<Word> words, int at)
    {
        for (var next = at; next < words.Count && next < at + 4; next++)
        {
            if (Year(words[next].Text) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? YearAt(IReadOnlyList<Word> words, int at) => at < words.Count ? Year(words[at].Text) : null;

    private static int? Year(string word)
    {
        var digits = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

        return digits.Length == 4 && digits.All(char.IsAsciiDigit) && digits[0] is '1' or '2' && digits[1] is '9' or '0' or '8' or '1' && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1800 and <= 2199 and var year ? year : null;
    }

    private static int? Day(string word)
    {
        var digits = word.TrimEnd('s', 't', 'h', 'n', 'd', 'r');

        return digits.Length is 1 or 2 && digits.All(char.IsAsciiDigit) && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    private static int? Month(IReadOnlyList<Word> words, int at) =>
        at < words.Count && words[at].IsCapitalised && Months.TryGetValue(words[at].Text, out var month) ? month : null;

    // "May" and "March" begin sentences as other words: alone they are months only after a preposition.
    private static bool IsMonthAlone(IReadOnlyList<Word> words, int at) =>
        words[at].Text.Length > 3 && words[at].Text is not ("May" or "March") || (at > 0 && Words.Fold(words[at - 1].Text) is "in" or "since" or "last" or "early" or "late" or "until" or "by" or "this")
        || (at + 1 < words.Count && Words.Fold(words[at + 1].Text) is "survey" or "poll" or "study" or "questionnaire" or "wave");

    // "In May, 31% of readers": what a sign parts from the month or a unit follows is no day.
    private static bool IsDayBehind(string text, IReadOnlyList<Word> words, int month) =>
        text[words[month].Span.End..words[month + 1].Span.Start].All(sign => char.IsWhiteSpace(sign) || sign == '.') && !IsPercent(text, words[month + 1]);

    private static bool IsPercent(string text, Word word) => NumberUnit.At(text, word.Span.End).Form is not null;

    private static Dictionary<string, int> MonthNames()
    {
        string[] names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        var months = new Dictionary<string, int>(StringComparer.Ordinal) { ["Sept"] = 9 };

        for (var month = 1; month <= 12; month++)
        {
            months[names[month - 1]] = month;
            months[names[month - 1][..3]] = month;
        }

        return months;
    }
}
