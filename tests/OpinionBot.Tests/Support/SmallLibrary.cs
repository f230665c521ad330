using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Support;

/// <summary>A few cells of survey tables with made-up values; their questions are items of the starter library, so that kinds and sides are known.</summary>
internal sealed class SmallLibrary
{
    public static readonly PartialDate Today = new(2026, 3, 10);

    private readonly List<StoredFact> _cells = [];

    public IReadOnlyList<StoredFact> Cells => _cells;

    /// <summary>A cell of <c>ipsos-2023/nervous</c> unless something else is said.</summary>
    public SmallLibrary With(
        decimal value,
        string place = "JP",
        int year = 2023,
        string question = "ipsos-2023/nervous",
        string? answer = null,
        long? asked = 1_000,
        bool isSum = false)
    {
        _cells.Add(Cell(_cells.Count + 1, value, place, year, question, answer, asked, isSum));

        return this;
    }

    /// <summary>Sums of countries have the code of a group: <c>group:ipsos-2023-average</c>.</summary>
    public static StoredFact Cell(
        long id,
        decimal value,
        string place = "JP",
        int year = 2023,
        string question = "ipsos-2023/nervous",
        string? answer = null,
        long? asked = 1_000,
        bool isSum = false)
    {
        var (study, indicator) = (question.Split('/')[0], question.Split('/')[1]);
        var where = Gazetteer.Default.ByCode(place) ?? new Place(place, "average of some countries");

        return A.Stored(id, new SurveyCell
        {
            Text = $"{value}% in {where.Name}",
            Indicator = new Indicator(indicator, $"On {indicator}", $"agreed on {indicator}", indicator),
            Answer = answer is null ? null : new AnswerOption(answer, $"said {answer.ToLowerInvariant()}", isSum),
            Place = where,
            Places = [where],
            Value = value,
            Unit = new Unit(UnitKind.Percent, "of adults"),
            Study = new Study(study, $"Survey {study}", "Ipsos for the harbour", Fieldwork(year), "adults under 75"),
            SampleSize = asked is null ? SampleSize.NotStated : new SampleSize(SampleSizeKind.About, asked),
            SaidOn = new PartialDate(year, 6, 9),
            Locator = "table 1",
        });
    }

    public FactIndex Index()
    {
        var index = new FactIndex(Microsoft.Extensions.Options.Options.Create(new SearchOptions()));
        index.Apply(_cells);

        return index;
    }

    public ItemFinder Items() => ItemFinder.ByWords(Index());

    public ItemCatalog Catalog() => Items().CatalogFor(WorkspaceId.Console);

    /// <summary>Where and when the words ask, over these cells.</summary>
    public CellScope Scope(string question = "how many")
    {
        var catalog = Catalog();

        return new CellScope(catalog, catalog.Reader.Read(question, Today));
    }

    /// <summary>An answer of the item, or the item as such.</summary>
    public static ItemOption Option(string item, string? label = null, bool needsDegree = false) => new(ItemTable.Default.Find(item)!, label, needsDegree);

    /// <summary>How an option fits a question, as far as the test cares.</summary>
    public static ItemFit Fit(ItemOption option, double likelihood = 1) => new(option, Score: 1, Nearness: 1, Coverage: 1, IsSaid: false, []) { Likelihood = likelihood };

    public static ReadQuestion Read(string question) => QuestionReader.OfStarter.Read(question, Today);

    /// <summary>All cells as what was found.</summary>
    public Evidence Evidence(Asked? asked = null, params IReadOnlyList<StoredFact> siblings) =>
        new(new FactQuery { Text = "how many" }, _cells, siblings) { Asked = asked };

    private static Fieldwork Fieldwork(int year) => new(new PartialDate(year, 5, 26), new PartialDate(year, 6, 9));
}
