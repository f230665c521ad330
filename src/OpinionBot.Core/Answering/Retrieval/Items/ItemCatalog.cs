using System.Collections.Concurrent;
using OpinionBot.Answering.Retrieval.Articles;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>The items of which one workspace can see figures, with those figures; made anew when a survey's table or an added asking has changed.</summary>
internal sealed class ItemCatalog
{
    private readonly ILookup<ItemQuestion, StoredFact> _cells;
    private readonly Dictionary<string, Item> _items;

    private ItemCatalog((long, long) version, IReadOnlyList<StoredFact> tabled, IReadOnlyList<AddedAsking> added)
    {
        Version = version;
        _cells = tabled.ToLookup(cell => new ItemQuestion(Read(cell).Study!.Key, Read(cell).Indicator.Key));

        var items = _cells.Select(cells => ItemTable.Default.Of([.. cells.Select(Read)])).Distinct().ToList();
        var families = ItemTable.Default.Items.Where(item => item.Members.Any(member => items.Any(known => known.Key == member)));
        var asked = AskedCells(tabled, added);
        _items = items.Concat(families)
            .Select(item => item with { Askings = [.. item.Askings, .. asked[item.Key]] })
            .ToDictionary(item => item.Key, StringComparer.Ordinal);
        AskedFacts = new AskedFacts(added.ExceptBy(tabled.Select(cell => cell.Id), asking => asking.Fact));
        Index = new ItemIndex([.. _items.Values.Select(item => (item, (IReadOnlyList<SurveyCell>)[.. CellsOf(item).Select(Read)]))]);
        Reader = new QuestionReader(Index.Words);
        Studies = new StudyNames([.. tabled.Select(cell => Read(cell).Study!).DistinctBy(study => study.Key)]);
    }

    /// <summary>Those of the tables and of the added askings that it is made of.</summary>
    public (long Tables, long Askings) Version { get; }

    public ItemIndex Index { get; }

    /// <summary>The askings of the index, with their vectors.</summary>
    public AskingTexts Askings => field ??= new AskingTexts(Index.Askings);

    /// <summary>Reads the questions that are put to it.</summary>
    public QuestionReader Reader { get; }

    /// <summary>Facts of articles that moderators have said how people ask for.</summary>
    public AskedFacts AskedFacts { get; }

    /// <summary>What the studies of the catalog are called.</summary>
    public StudyNames Studies { get; }

    /// <summary>The item of this key; null when the workspace has no figures of it.</summary>
    public Item? Find(string key) => _items.GetValueOrDefault(key);

    /// <summary>The members of a family, in its order.</summary>
    public IEnumerable<Item> MembersOf(Item family) => family.Members.Select(Find).OfType<Item>();

    /// <summary>The family that an item belongs to; null when it belongs to none.</summary>
    public Item? FamilyOf(Item item) => ItemTable.Default.FamilyOf(item) is { } family ? Find(family.Key) : null;

    /// <summary>All figures of an item, of every wave, place and answer.</summary>
    public IEnumerable<StoredFact> CellsOf(Item item) => item.Questions.SelectMany(question => _cells[question]);

    /// <summary>All figures of the studies of these keys.</summary>
    public IEnumerable<StoredFact> CellsOf(IReadOnlyCollection<string> studies) => _cells.Where(cells => studies.Contains(cells.Key.Study)).SelectMany(cells => cells);

    // Of the item and answer of the cell, whatever place and year: those are taken from each question.
    private static ILookup<string, Asking> AskedCells(IReadOnlyList<StoredFact> tabled, IReadOnlyList<AddedAsking> added) => added
        .Join(tabled, asking => asking.Fact, cell => cell.Id, (asking, cell) => (SurveyCell: Read(cell), AskedFact.ReadText(asking).Core))
        .Select(asked => (Item: ItemTable.Default.Of([asked.SurveyCell]).Key, Asking: new Asking(asked.SurveyCell.Answer?.Label ?? "", asked.Core)))
        .Where(asked => asked.Asking.Text.Length > 0)
        .ToLookup(asked => asked.Item, asked => asked.Asking, StringComparer.Ordinal);

    private static SurveyCell Read(StoredFact cell) => (SurveyCell)cell.Fact;

    internal sealed class Cache(FactIndex index)
    {
        private readonly ConcurrentDictionary<WorkspaceId, ItemCatalog> _catalogs = new();

        public ItemCatalog For(WorkspaceId reader)
        {
            var version = (index.TableVersion, index.Askings.Version);

            return _catalogs.TryGetValue(reader, out var known) && known.Version == version
                ? known
                : _catalogs[reader] = new ItemCatalog(version, [.. index.Tabled(reader).OrderBy(cell => cell.Id)], [.. index.Askings.For(reader)]);
        }
    }
}
