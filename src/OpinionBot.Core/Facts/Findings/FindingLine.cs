using System.Globalization;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Facts.Findings;

/// <summary>Says a figure as one line of its parts, those that are not known left out: <c>61% · British workers · use an AI assistant · 2-9 Oct 2026 · Polarwind, n 2,104 · up from 44% (2025)</c>.</summary>
public static class FindingLine
{
    private const string OfWhom = "of ";

    public static string Of(Figure figure)
    {
        var of = Base(figure);

        return string.Join(" · ", new[] { Value(figure, of), of, Place(figure, of), Said(figure), Dates(figure.AskedWhen), Asked(figure), Before(figure as Finding) }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary><c>2-9 Oct 2026</c>, <c>28 Sep-3 Oct 2026</c>, <c>Oct 2026</c>, <c>2025</c>; null when no date is known.</summary>
    public static string? Dates(Fieldwork? asked) => asked switch
    {
        { From: { } from, To: { } to } when from != to => Range(from, to),
        { From: { } day } => Date(day),
        { To: { } day } => Date(day),
        _ => null,
    };

    /// <summary><c>2,104</c>, <c>about 1,000</c>, <c>more than 48,000</c>, <c>2,104 in all</c>; null when not stated.</summary>
    public static string? Sample(SampleSize size) => size.Count is not { } count ? null : size.Kind switch
    {
        SampleSizeKind.About => $"about {Grouped(count)}",
        SampleSizeKind.MoreThan => $"more than {Grouped(count)}",
        SampleSizeKind.InAll => $"{Grouped(count)} in all",
        _ => Grouped(count),
    };

    /// <summary>The earlier value in the unit of the finding, with its date: <c>44% (2025)</c>; null when there is none.</summary>
    public static string? Earlier(Finding finding) => finding.Before is not { } before ? null
        : $"{FigureSentence.Value(finding with { Value = before.Value, UpTo = null })}{(before.On is { } on ? $" ({Date(on)})" : "")}";

    /// <summary>What the survey's own table has, in the unit of the finding: <c>52%</c>.</summary>
    public static string Linked(Finding finding, CellLink link) => FigureSentence.Value(finding with { Value = link.Value, UpTo = null });

    // An amount is said as the article writes it: what a currency is called is left to its own words.
    private static string Value(Figure figure, string? of) => figure.Unit.Kind switch
    {
        UnitKind.Money => (figure as Finding)?.Part(FindingPartKind.Value)?.Words ?? $"{FigureSentence.Value(figure)} {figure.Unit.Label}",
        UnitKind.Count when of is null => $"{FigureSentence.Value(figure)} {figure.Unit.Label}",
        _ => FigureSentence.Value(figure),
    };

    private static string? Base(Figure figure) => figure switch
    {
        Finding finding => finding.Of,
        _ when figure.Unit.Label.StartsWith(OfWhom, StringComparison.Ordinal) => figure.Unit.Label[OfWhom.Length..],
        _ => null,
    };

    // "British workers" says where they are.
    private static string? Place(Figure figure, string? of) =>
        figure.Place is { } place && !(of is not null && Gazetteer.Default.Find(of).Any(mention => mention.Place == place)) ? place.Name : null;

    private static string? Said(Figure figure) => figure is Finding finding ? finding.Said ?? finding.Answer?.Label : FigureSentence.Reads(figure);

    private static string Asked(Figure figure) =>
        string.Join(", ", new[] { figure.Study is { } study ? FigureSentence.Conductor(study) : null, Sample(figure.SampleSize) is { } sample ? $"n {sample}" : null }.Where(part => part is not null));

    private static string? Before(Finding? finding) => finding?.Before is not { } before ? null
        : finding.Value > before.Value ? $"up from {Earlier(finding)}"
        : (finding.UpTo ?? finding.Value) < before.Value ? $"down from {Earlier(finding)}"
        : finding.Value == before.Value && finding.UpTo is null ? $"as before, {Earlier(finding)}"
        : $"before {Earlier(finding)}";

    private static string Range(PartialDate from, PartialDate to) =>
        from.Year != to.Year ? $"{Date(from)}-{Date(to)}"
        : from is { Day: { } day } && from.Month == to.Month && to.Day is not null ? string.Create(CultureInfo.InvariantCulture, $"{day}-{Date(to)}")
        : from.Month is { } month ? $"{(from.Day is { } first ? $"{first} " : "")}{Month(month)}-{Date(to)}"
        : $"{Date(from)}-{Date(to)}";

    private static string Date(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Day is { } day ? $"{day} " : "")}{(date.Month is { } month ? $"{Month(month)} " : "")}{date.Year}");

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    private static string Grouped(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
