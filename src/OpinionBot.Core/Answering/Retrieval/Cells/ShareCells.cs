using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>The cells of one answer at the places of a question, all of one wave where one has them all; the newest there is.</summary>
internal static class ShareCells
{
    public static CellChoice Of(CellScope scope, ItemOption option)
    {
        var cells = scope.Of(option);

        if ((cells.Count == 0 ? new Missing.Topic() : scope.FindMissing(cells)) is { } missing)
        {
            return new CellChoice.Lacks(missing, cells);
        }

        var asked = cells.Where(scope.IsInYears).ToList();
        var places = scope.Question.Places.Count > 0 ? scope.Question.Places : Everywhere(asked);

        return new CellChoice.Answers([.. Newest(asked, places, CellScope.Labels(option))]);
    }

    /// <summary>Of each place its newest cells, in the order of places and then of labels; of a wave that has all places where there is one.</summary>
    public static IEnumerable<StoredFact> Newest(IReadOnlyList<StoredFact> cells, IReadOnlyList<Place> places, IReadOnlyList<string?> labels)
    {
        var placed = cells.Where(cell => CellScope.Read(cell).Place is { } place && places.Contains(place)).ToList();
        var wave = Waves(placed).FirstOrDefault(wave => places.All(place => wave.Any(cell => CellScope.Read(cell).Place == place)));

        return places.SelectMany(place => Newest(wave ?? placed, place).OrderBy(cell => IndexOf(labels, CellScope.Read(cell).Answer?.Label)));
    }

    /// <summary>The waves, newest first.</summary>
    public static IEnumerable<List<StoredFact>> Waves(IEnumerable<StoredFact> cells) =>
        cells.GroupBy(cell => (CellScope.Read(cell).Study!.Key, cell.Fact.SaidOn)).OrderByDescending(wave => wave.Key.SaidOn).Select(wave => wave.ToList());

    // The survey's own average of its newest wave; else the only place; else all there are, so that nobody takes one country for the world.
    private static List<Place> Everywhere(List<StoredFact> cells)
    {
        var newest = Waves(cells).First();
        var averages = Waves(cells.Where(cell => CellScope.Read(cell).Place is { IsGroup: true })).FirstOrDefault() ?? [];

        return [.. (averages.Count > 0 ? averages : newest).Select(cell => CellScope.Read(cell).Place).OfType<Place>().Distinct()];
    }

    private static IEnumerable<StoredFact> Newest(IReadOnlyList<StoredFact> cells, Place place)
    {
        var there = cells.Where(cell => CellScope.Read(cell).Place == place).ToList();

        return there.Where(cell => cell.Fact.SaidOn == there.Max(other => other.Fact.SaidOn));
    }

    private static int IndexOf(IReadOnlyList<string?> labels, string? label) => labels.ToList().IndexOf(label);
}
