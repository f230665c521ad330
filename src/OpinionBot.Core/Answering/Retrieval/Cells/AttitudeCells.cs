using System.Globalization;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>What people at a place think of AI as such: the first few of a fixed list of items, the newest that the place has.</summary>
internal static class AttitudeCells
{
    private const int Items = 3;

    private static readonly Lazy<IReadOnlyList<string>> Order = new(() =>
        [.. DataFile.ReadRows("Facts/Items/attitude.tsv", columns: 2).OrderBy(row => int.Parse(row[1], CultureInfo.InvariantCulture)).Select(row => row[0])]);

    public static CellChoice Of(CellScope scope)
    {
        var items = Order.Value.Select(scope.Catalog.Find).OfType<Facts.Items.Item>().Select(item => (item, Choice: ShareCells.Of(scope, new ItemOption(item, null, NeedsDegree: false)))).ToList();
        var answered = items.Where(one => one.Choice is CellChoice.Answers).Select(one => ((CellChoice.Answers)one.Choice).Cells).Where(cells => scope.Question.Places.Count > 0 || CellScope.Read(cells[0]).Place is { IsGroup: true }).Take(Items).ToList();

        return answered.Count > 0 ? new CellChoice.Answers([.. answered.SelectMany(cells => cells.Take(Math.Max(1, scope.Question.Places.Count)))])
            : scope.Question.Places.Count == 1 && OfPlace(scope, scope.Question.Places[0]) is { Count: > 0 } any ? new CellChoice.Answers(any)
            : items.Select(one => one.Choice).OfType<CellChoice.Lacks>().FirstOrDefault(choice => choice.Missing is Missing.ForPlace or Missing.ForYear) ?? new CellChoice.Lacks(new Missing.Topic(), []);
    }

    // A place that has none of the list may have other items.
    private static List<StoredFact> OfPlace(CellScope scope, Place place) =>
        [.. scope.Catalog.Index.Options.Where(option => option.Label is null && option.Item.Members.Count == 0)
            .Select(option => ShareCells.Of(scope, option)).OfType<CellChoice.Answers>()
            .Select(choice => choice.Cells[0]).Where(cell => CellScope.Read(cell).Place == place)
            .Take(Items)];
}
