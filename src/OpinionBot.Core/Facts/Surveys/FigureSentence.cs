using System.Globalization;
using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Facts.Surveys;

/// <summary>Prints figures: the one place where a stored number becomes words. Values are printed exactly as stored.</summary>
public static class FigureSentence
{
    private static readonly HashSet<string> WithArticle = new(StringComparer.Ordinal)
    {
        "US", "GB", "NL", "PH", "AE", "BS", "GM", "MV", "CF", "CD", "DO", "KY", "MH", "SB", "FK", "FO", "group:west", "group:eu", "group:g7", "group:g20", "group:middle-east", "group:oecd",
    };

    /// <summary><c>23%</c>, <c>four in ten</c> as <c>4 in 10</c>, <c>48,000</c>; a range <c>28–31%</c>.</summary>
    public static string Value(Figure figure)
    {
        var value = figure.UpTo is { } to ? $"{Plain(figure.Value)}–{Plain(to)}" : Plain(figure.Value);

        return figure.Unit.Kind switch
        {
            UnitKind.Percent => value + "%",
            UnitKind.Points => value + " points",
            UnitKind.Ratio => $"{value} in {Plain(figure.Unit.Base ?? 0)}",
            UnitKind.Multiple => value + " times",
            _ => value,
        };
    }

    /// <summary><c>23% of adults in Japan</c>; a group reads <c>52% of adults in the average of 31 countries</c>.</summary>
    public static string Share(Figure figure)
    {
        var value = Value(figure) + " " + Base(figure);

        return figure.Place switch
        {
            null => value,
            { Code: var code } group when IsSurveyGroup(code) => $"{value} in the {group.Name}",
            var country => $"{value} in {InSentence(country)}",
        };
    }

    // "in the average of 31 countries", but "in 47 countries" and "in Europe".
    private static bool IsSurveyGroup(string code) => code.EndsWith("-average", StringComparison.Ordinal) || code.EndsWith("-median", StringComparison.Ordinal);

    /// <summary>The whole figure as one clause without its full stop: <c>23% of adults in Japan agreed that AI … make them nervous</c>.</summary>
    public static string Clause(Figure figure) => $"{Share(figure)} {Reads(figure)}";

    /// <summary>What the share says or does: the answer's words, else the indicator's.</summary>
    public static string Reads(Figure figure) => figure.Answer?.Reads ?? figure.Indicator.Reads;

    /// <summary>The place with its article: <c>the United States</c>.</summary>
    public static string InSentence(Place place) => WithArticle.Contains(place.Code) ? $"the {place.Name.Replace("the ", "", StringComparison.Ordinal)}" : place.Name;

    /// <summary><c>about 1,000</c>, <c>1,114</c>, <c>more than 48,000</c>, <c>2,104 adults asked in all</c>; null when not stated.</summary>
    public static string? Sample(SampleSize size) => size.Count is not { } count ? null : size.Kind switch
    {
        SampleSizeKind.About => $"about {Grouped(count)}",
        SampleSizeKind.MoreThan => $"more than {Grouped(count)}",
        SampleSizeKind.InAll => size.Note ?? $"{Grouped(count)} in all",
        _ => Grouped(count),
    };

    /// <summary><c>26 May to 9 June 2023</c>; null when not published.</summary>
    public static string? Dates(Fieldwork? fieldwork)
    {
        if (fieldwork is not { From: { } from, To: { } to })
        {
            return null;
        }

        return from == to ? from.ToLongString()
            : from.Year == to.Year && from is { Month: { } month, Day: { } day } ? $"{DayAndMonth(from, month, day, to)} to {to.ToLongString()}"
            : $"{from.ToLongString()} to {to.ToLongString()}";
    }

    /// <summary>Who asked, as people call them: <c>Ipsos</c> of <c>Ipsos for the World Economic Forum</c>.</summary>
    public static string Conductor(Study study) => study.Conductor.IndexOf(" for ", StringComparison.Ordinal) is > 0 and var end ? study.Conductor[..end] : study.Conductor;

    /// <summary><c>May–June 2023</c>, <c>October 2023</c>, <c>2025</c>; null when not published.</summary>
    public static string? ShortDates(Fieldwork? fieldwork) => fieldwork is not { From: { } from, To: { } to } ? null
        : from.Year != to.Year ? $"{Month(from)}–{Month(to)}"
        : from.Month is null || from.Month == to.Month ? Month(to)
        : $"{MonthName(from)}–{Month(to)}";

    private static string Month(PartialDate date) => date.Month is null ? date.Year.ToString(CultureInfo.InvariantCulture) : $"{MonthName(date)} {date.Year}";

    private static string MonthName(PartialDate date) => new DateOnly(date.Year, date.Month ?? 1, 1).ToString("MMMM", CultureInfo.InvariantCulture);

    private static string DayAndMonth(PartialDate from, int month, int day, PartialDate to) => month == to.Month
        ? day.ToString(CultureInfo.InvariantCulture)
        : new DateOnly(from.Year, month, day).ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Base(Figure figure) =>
        figure.Unit.Label.StartsWith("of ", StringComparison.Ordinal) || figure.Unit.Kind is not (UnitKind.Percent or UnitKind.Ratio) ? WithoutPlace(figure.Unit.Label, figure.Place) : "of adults";

    // "of U.S. adults in the United States" says the place twice.
    private static string WithoutPlace(string label, Place? place) =>
        place is { IsGroup: false } && Gazetteer.Default.Find(label).Where(mention => mention.Place == place).Select(mention => mention.Span).ToList() is [var said, ..]
            ? label.Remove(said.Start, said.End - said.Start).Replace("  ", " ", StringComparison.Ordinal)
            : label;

    private static string Plain(decimal value) => value.ToString(value >= 10_000 ? "#,0.############" : "0.############", CultureInfo.InvariantCulture);

    private static string Grouped(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
