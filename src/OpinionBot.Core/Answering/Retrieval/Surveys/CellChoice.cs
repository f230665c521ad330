using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Surveys;

/// <summary>Which cells of the series that fit a question are said, and in which order.</summary>
internal static class CellChoice
{
    /// <summary>The most figures that an answer has.</summary>
    public const int MaxFigures = 8;

    private const int MaxSeries = 3;
    private const int MaxBeside = 2;

    /// <summary>
    /// Cells of the places that were asked about: what was asked comes first, in whichever wave and study; within that the newest.
    /// Where one wave asked in all of the places, only such waves.
    /// </summary>
    public static List<StoredFact> Placed(IReadOnlyList<StoredFact> cells, SurveySeries best)
    {
        var places = cells.Select(cell => Read(cell).Place).Distinct().Count();
        var complete = cells.GroupBy(cell => (SeriesKey.Of(Read(cell)), cell.Fact.SaidOn)).Where(wave => wave.Count() == places).SelectMany(wave => wave).ToList();

        return Order(complete.Count > 0 ? complete : cells, best);
    }

    /// <summary>How things are at one place: the newest wave of what was asked, and of one question beside it.</summary>
    public static List<StoredFact> Latest(IReadOnlyList<StoredFact> cells, SurveySeries best) =>
        [.. Order([.. cells.GroupBy(cell => SurveySeries.AskedBy(Read(cell)), (_, waves) => waves.MaxBy(cell => cell.Fact.SaidOn)!)], best).Take(MaxBeside)];

    /// <summary>All answers to one question, of its newest wave: a scale from one end to the other, other answers by their share.</summary>
    public static List<StoredFact> Answers(IReadOnlyList<StoredFact> cells)
    {
        var newest = cells.GroupBy(cell => Read(cell).Place).SelectMany(place => place.Where(cell => cell.Fact.SaidOn == place.Max(other => other.Fact.SaidOn))).ToList();
        var isScale = newest.Count(cell => Read(cell).Answer is { } answer && SeriesScorer.IsDegree(answer.Label)) > 2;

        return [.. newest
            .OrderByDescending(cell => isScale && Read(cell).Answer is { IsSum: true })
            .ThenByDescending(cell => isScale ? 0 : Read(cell).Value)
            .ThenBy(cell => cell.Id)
            .Take(MaxFigures)];
    }

    /// <summary>
    /// Without a place: the survey's own average and its two ends, of the newest wave; or the only place there is. The same words asked
    /// before are left out, and where answers add up, those that are added.
    /// </summary>
    public static List<StoredFact> Summits(IReadOnlyList<StoredFact> cells)
    {
        var summits = new List<StoredFact>();
        var sums = cells.Where(cell => Read(cell).Answer is { IsSum: true }).ToList();

        var series = (sums.Count > 0 ? sums : cells)
            .GroupBy(cell => SeriesKey.Of(Read(cell)))
            .OrderByDescending(one => one.Any(cell => Read(cell).Place is { IsGroup: true }))
            .ThenByDescending(one => one.Max(cell => cell.Fact.SaidOn))
            .DistinctBy(one => FigureSentence.Reads(Read(one.First())))
            .Take(MaxSeries);

        foreach (var one in series)
        {
            var newest = Newest(one);
            var countries = ByValue(newest, highest: true);

            summits.AddRange(newest.Where(cell => Read(cell).Place is { IsGroup: true }));
            summits.AddRange(countries.Count > 1 ? [countries[0], countries[^1]] : countries);
        }

        return [.. summits.Take(MaxFigures)];
    }

    /// <summary>The countries at one end of the wave that asked most of them, the newest of those, and the average of all.</summary>
    public static List<StoredFact> Ranked(IReadOnlyList<StoredFact> cells, Ranking ranking)
    {
        var wave = cells
            .GroupBy(cell => (SeriesKey.Of(Read(cell)), cell.Fact.SaidOn))
            .OrderByDescending(one => one.Count(cell => Read(cell).Place is { IsGroup: false }))
            .ThenByDescending(one => one.Key.SaidOn)
            .First()
            .ToList();

        return [.. ByValue(wave, ranking.Highest).Take(ranking.Count), .. wave.Where(cell => Read(cell).Place is { IsGroup: true })];
    }

    /// <summary>The answers of the same question for a group of so many countries; empty when there is none.</summary>
    public static List<StoredFact> Across(IReadOnlyList<StoredFact> cells, int countries) =>
        [.. cells.Where(cell => Read(cell).Place is { IsGroup: true, Name: var name } && name.Split(' ', '-').Contains(countries.ToString(System.Globalization.CultureInfo.InvariantCulture))).Take(MaxFigures)];

    private static List<StoredFact> Order(IReadOnlyList<StoredFact> cells, SurveySeries best) =>
        [.. cells
            .OrderByDescending(cell => FigureSentence.Reads(Read(cell)) == FigureSentence.Reads(best.First))
            .ThenByDescending(cell => cell.Fact.SaidOn)
            .ThenByDescending(cell => Read(cell).Value)
            .ThenBy(cell => cell.Id)
            .Take(MaxFigures)];

    private static List<StoredFact> Newest(IEnumerable<StoredFact> cells)
    {
        var all = cells.ToList();

        return [.. all.Where(cell => cell.Fact.SaidOn == all.Max(other => other.Fact.SaidOn))];
    }

    private static List<StoredFact> ByValue(IEnumerable<StoredFact> cells, bool highest) =>
        [.. cells.Where(cell => Read(cell).Place is { IsGroup: false }).OrderBy(cell => highest ? -Read(cell).Value : Read(cell).Value).ThenBy(cell => cell.Id)];

    private static Figure Read(StoredFact cell) => (Figure)cell.Fact;
}
