using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>All waves of one answer at one place, oldest first; of averages where no place is named.</summary>
internal static class TrendCells
{
    public static CellChoice Of(CellScope scope, ItemOption option)
    {
        var label = CellScope.Labels(option)[0];
        var cells = scope.Of(option).Where(cell => CellScope.Read(cell).Answer?.Label == label).ToList();
        var places = scope.Question.Places;

        if (places.FirstOrDefault(place => cells.All(cell => CellScope.Read(cell).Place != place)) is { } missing)
        {
            return new CellChoice.Lacks(new Missing.ForPlace(missing, CellScope.Countries(cells)), cells);
        }

        var there = (places.Count > 0 ? cells.Where(cell => places.Contains(CellScope.Read(cell).Place!)) : Everywhere(cells)).Where(IsBetween(scope)).OrderBy(cell => cell.Fact.SaidOn).ThenBy(cell => cell.Id).ToList();
        var years = there.Select(CellScope.YearOf).OfType<int>().Distinct().ToList();

        return there.Count == 0 ? new CellChoice.Lacks(new Missing.Topic(), cells)
            : there.Select(cell => cell.Fact.SaidOn).Distinct().Count() < 2 || years.Count < 2 ? new CellChoice.Lacks(new Missing.OtherWave(years), there)
            : scope.Question.Years.FirstOrDefault(year => there.All(cell => !CellScope.IsAskedIn(cell, year))) is var lacking and not 0 && scope.Question.Years.Count > 1 ? new CellChoice.Lacks(new Missing.ForYear(lacking, years), there)
            : new CellChoice.Answers(there);
    }

    // "Since 2021" has no end, "from 2021 to 2023" has.
    private static Func<StoredFact, bool> IsBetween(CellScope scope)
    {
        var first = scope.Question.Years.Count == 0 ? 0 : scope.Question.Years.Min();
        var last = scope.Question.Years.Count > 1 ? scope.Question.Years.Max() : int.MaxValue;

        return cell => CellScope.YearOf(cell) is { } year && year >= first && year <= last;
    }

    // Averages are of different countries from wave to wave; where there are none, the one place that was asked most often.
    private static IEnumerable<StoredFact> Everywhere(List<StoredFact> cells)
    {
        var averages = cells.Where(cell => CellScope.Read(cell).Place is { IsGroup: true }).ToList();

        return averages.Count > 1 ? averages
            : cells.Where(cell => CellScope.Read(cell).Place is { IsGroup: false }).GroupBy(cell => CellScope.Read(cell).Place).OrderByDescending(place => place.Count()).FirstOrDefault() ?? Enumerable.Empty<StoredFact>();
    }
}
