using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>The cells at one end of a ranking: of countries within one wave, or of the answers and members of one item at one place.</summary>
internal static class RankedCells
{
    /// <summary>The countries at one end of the newest wave that asked most of them; those that are level with the last one, too.</summary>
    public static CellChoice OfCountries(CellScope scope, ItemOption option, Asked.Rank rank, ScoringWeights weights)
    {
        var label = CellScope.Labels(option)[0];
        var cells = scope.Of(option).Where(cell => CellScope.Read(cell).Answer?.Label == label).ToList();
        var regions = scope.Question.Places.Where(Regions.IsKnown).ToList();
        var asked = cells.Where(cell => scope.IsInYears(cell) && CellScope.Read(cell).Place is { IsGroup: false } country && (regions.Count == 0 || regions.Any(region => Regions.Has(region, country)))).ToList();

        if (asked.Count == 0)
        {
            return new CellChoice.Lacks(cells.Count == 0 ? new Missing.Topic() : scope.FindMissing(cells) ?? new Missing.Topic(), cells);
        }

        var wave = ShareCells.Waves(asked).MaxBy(one => one.Count)!;
        wave = ShareCells.Waves(asked).First(one => one.Count >= weights.FullWave * wave.Count);

        return wave.Count < 2 ? new CellChoice.Lacks(new Missing.OtherCountries(CellScope.Read(wave[0]).Place!), cells) : new CellChoice.Answers(End(wave, rank));
    }

    /// <summary>The answers to one question, or the questions of one family, at one end, at the place that was asked about.</summary>
    public static CellChoice OfThings(CellScope scope, ItemOption option, Asked.Rank rank)
    {
        var whole = scope.Catalog.FamilyOf(option.Item) ?? option.Item;
        var options = whole.Kind == ItemKind.Family ? scope.Catalog.MembersOf(whole).Select(member => new ItemOption(member, null, NeedsDegree: false)) : [new ItemOption(whole, null, NeedsDegree: false)];
        var things = options.Select(one => ShareCells.Of(scope, one)).ToList();
        var answered = things.OfType<CellChoice.Answers>().ToList();

        if (answered.Count == 0)
        {
            return things.FirstOrDefault() ?? new CellChoice.Lacks(new Missing.Topic(), []);
        }

        // Where nobody has added up the degrees, the strongest is what things are told apart by.
        var cells = whole.Kind == ItemKind.Family ? answered.Select(one => one.Cells[0]) : answered.SelectMany(one => one.Cells);
        var place = CellScope.Read(answered[0].Cells[0]).Place;

        List<StoredFact> there = [.. cells.Where(cell => CellScope.Read(cell).Place == place)];

        return new CellChoice.Answers(End(there, rank)) { Peers = there };
    }

    private static List<StoredFact> End(List<StoredFact> cells, Asked.Rank rank)
    {
        var ordered = cells.OrderBy(cell => rank.Highest ? -CellScope.Read(cell).Value : CellScope.Read(cell).Value).ThenBy(cell => cell.Id).ToList();
        var last = CellScope.Read(ordered[Math.Min(rank.Count, ordered.Count) - 1]).Value;

        return [.. ordered.TakeWhile((cell, at) => at < rank.Count || CellScope.Read(cell).Value == last)];
    }
}
