using OpinionBot.Facts;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Retrieval.Surveys;

/// <summary>Finds how one answer has changed: all its waves at one place, or over all countries.</summary>
internal static class SurveyTrend
{
    // What the question says of change is not in the surveys' words.
    private const double CoverageLess = 0.25;

    /// <param name="fits">The best first.</param>
    /// <returns>The newest first, at least two; null when nothing that fits was asked twice, or not in all years that are named.</returns>
    public static List<StoredFact>? Find(FactQuery query, IReadOnlyList<SeriesFit> fits) =>
        fits.Where(fit => fit.Coverage >= fits[0].Coverage - CoverageLess)
            .OrderByDescending(fit => fit.Coverage)
            .ThenByDescending(fit => fit.Score)
            .Select(fit => Waves(query, [.. fits.Where(other => SurveySeries.AskedBy(other.Series.First) == SurveySeries.AskedBy(fit.Series.First)).SelectMany(other => other.Series.Cells)]))
            .FirstOrDefault(cells => cells.Select(cell => cell.Fact.SaidOn).Distinct().Count() > 1 && query.Years.All(year => cells.Any(cell => SurveySeries.IsAskedIn(cell, year))));

    private static List<StoredFact> Waves(FactQuery query, IReadOnlyList<StoredFact> cells)
    {
        // "Since 2021" has no end, "from 2021 to 2023" has.
        var first = query.Years.Count == 0 ? 0 : query.Years.Min();
        var last = query.Years.Count > 1 ? query.Years.Max() : int.MaxValue;
        var asked = cells.Where(cell => SurveySeries.YearOf(cell) is { } year && year >= first && year <= last).ToList();
        var places = query.Places.Count > 0 ? query.Places : OftenAsked(asked);

        return [.. asked.Where(cell => places.Any(place => ((Figure)cell.Fact).Place == place)).OrderByDescending(cell => cell.Fact.SaidOn).ThenBy(cell => cell.Id).Take(CellChoice.MaxFigures)];
    }

    // Over all countries where that was asked more than once, else the one place that was asked most often.
    private static List<Place> OftenAsked(List<StoredFact> cells)
    {
        var waves = cells.Where(cell => ((Figure)cell.Fact).Place is not null).GroupBy(cell => ((Figure)cell.Fact).Place!).Select(place => (Place: place.Key, Waves: place.Select(cell => cell.Fact.SaidOn).Distinct().Count())).ToList();
        var groups = waves.Where(place => place.Place.IsGroup).ToList();

        return groups.Sum(group => group.Waves) > 1 ? [.. groups.Select(group => group.Place)] : [.. waves.OrderByDescending(place => place.Waves).Take(1).Select(place => place.Place)];
    }
}
