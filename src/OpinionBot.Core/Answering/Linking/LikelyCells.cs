using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Linking;

/// <summary>The cells that a finding may tell again: of a study by the same asker, asked of the same people in the same place at the same time.</summary>
/// <param name="Cells">Of every question and answer; empty when there are none.</param>
/// <param name="IsCertain">True when the days or months of asking leave no doubt which study it is; a year alone may be that of another.</param>
internal sealed record LikelyCells(IReadOnlyList<StoredFact> Cells, bool IsCertain)
{
    private const int MonthsInNews = 18;

    private static readonly LikelyCells None = new([], IsCertain: false);
    private static readonly WordClass Everybody = Lexicon.Default.Of("people");

    public static LikelyCells Of(Finding finding, PartialDate? published, ItemCatalog catalog)
    {
        if (finding is not { Unit.Kind: UnitKind.Percent, UpTo: null, Place: { } place, Study: { } study })
        {
            return None;
        }

        IReadOnlyList<string> names = [.. Words.Of($"{study.Conductor} | {study.Title}").Select(word => Words.Fold(word.Text))];
        var group = Group(finding.Of);
        var asked = catalog.CellsOf(catalog.Studies.Find(names, catalog.Index.Knows))
            .Where(cell => Read(cell).Place == place && Read(cell).Unit.Kind == UnitKind.Percent && group.IsSubsetOf(TextAnalysis.Analyze($"{Read(cell).Unit.Label} {Read(cell).Study.Population}")))
            .ToList();

        var own = DateReader.Read(finding.Anchor.Exact, published).Select(date => date.Date).Where(date => date != finding.Before?.On).ToList();

        return finding.AskedWhen is { From: { } from, To: { } to } && (own.Count == 0 || own.Any(date => from.Year <= date.Year && date.Year <= to.Year)) ? During(from, to)
            : own.Count > 0 ? During(new PartialDate(own.Min(date => date.Year)), new PartialDate(own.Max(date => date.Year)))
            : published is { } day ? During(Before(day), day) with { IsCertain = false }
            : None;

        LikelyCells During(PartialDate from, PartialDate to) => new(
            [.. asked.Where(cell => Read(cell).AskedWhen is { From: { } first, To: { } last } && First(from) <= Last(last) && First(first) <= Last(to))],
            IsCertain: from.Month is not null && to.Month is not null);
    }

    // Of whom, without their place and without words for everybody: "young Hungarians" leaves "young".
    private static HashSet<string> Group(string? of)
    {
        var places = PlaceParts.FindWithCountries(of ?? "");

        return [.. Words.Of(of ?? "").Where(word => places.All(place => !place.Span.Overlaps(word.Span)) && !Everybody.Has(Words.Fold(word.Text))).SelectMany(word => TextAnalysis.Analyze(word.Text))];
    }

    private static PartialDate Before(PartialDate day) => PartialDate.From(First(day).AddMonths(-MonthsInNews));

    private static DateOnly First(PartialDate date) => new(date.Year, date.Month ?? 1, date.Day ?? 1);

    private static DateOnly Last(PartialDate date) => date switch
    {
        { Day: not null } => First(date),
        { Month: not null } => First(date).AddMonths(1).AddDays(-1),
        _ => new DateOnly(date.Year, 12, 31),
    };

    private static SurveyCell Read(StoredFact cell) => CellScope.Read(cell);
}
