using System.Globalization;

namespace OpinionBot.Language;

/// <summary>
/// A date as precisely as the source gives it: a year, a month or a day (CSL-JSON date-parts).
/// Written <c>2026</c>, <c>2026-03</c> or <c>2026-03-05</c>. A coarser date sorts before the finer ones inside it.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
        {
            throw new ArgumentException("A day needs a month.", nameof(day));
        }

        // The calendar's own check.
        _ = new DateOnly(year, month ?? 1, day ?? 1);

        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>2026</c>, <c>2026-03</c> or <c>2026-03-05</c>; null for anything else.</summary>
    public static PartialDate? TryParse(string? text)
    {
        var (format, parts) = text?.Length switch
        {
            4 => ("yyyy", 1),
            7 => ("yyyy-MM", 2),
            10 => ("yyyy-MM-dd", 3),
            _ => ("", 0),
        };

        return parts > 0 && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new PartialDate(date.Year, parts > 1 ? date.Month : null, parts > 2 ? date.Day : null)
            : null;
    }

    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>For people: <c>5 March 2026</c>, <c>March 2026</c> or <c>2026</c>.</summary>
    public string ToLongString() => this switch
    {
        { Day: { } day, Month: { } month } => new DateOnly(Year, month, day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        { Month: { } month } => new DateOnly(Year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public override string ToString() => this switch
    {
        { Day: { } day, Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
