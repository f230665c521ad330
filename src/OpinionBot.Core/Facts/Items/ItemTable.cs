using System.Globalization;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Facts.Items;

/// <summary>The items of the starter library, from its data files. A survey question that they do not have is an item by its own words.</summary>
public sealed class ItemTable
{
    private const string Folder = "Facts/Items/";

    private static readonly Lazy<ItemTable> Loaded = new(Load);

    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<ItemQuestion, Item> _byQuestion;
    private readonly Dictionary<string, Item> _families;

    private ItemTable(IReadOnlyList<Item> items)
    {
        _items = items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        _byQuestion = items.SelectMany(item => item.Questions.Select(question => (question, item))).ToDictionary(pair => pair.question, pair => pair.item);
        _families = items.SelectMany(family => family.Members.Select(member => (member, family))).ToDictionary(pair => pair.member, pair => pair.family, StringComparer.Ordinal);
    }

    public static ItemTable Default => Loaded.Value;

    public IReadOnlyCollection<Item> Items => _items.Values;

    /// <summary>The item of this key; null when there is none.</summary>
    public Item? Find(string key) => _items.GetValueOrDefault(key);

    /// <summary>The family that an item belongs to; null when it belongs to none.</summary>
    public Item? FamilyOf(Item item) => _families.GetValueOrDefault(item.Key);

    /// <summary>The item that a question of a survey belongs to; one made of its own words when the tables have none.</summary>
    /// <param name="figures">Figures of the question, at least one.</param>
    public Item Of(IReadOnlyList<SurveyCell> figures)
    {
        var first = figures[0];
        var question = new ItemQuestion(first.Study!.Key, first.Indicator.Key);

        return _byQuestion.TryGetValue(question, out var item) ? item : OfWords(question, first.Indicator, [.. figures.Select(figure => figure.Answer).OfType<AnswerOption>().DistinctBy(answer => answer.Label)]);
    }

    private static Item OfWords(ItemQuestion question, Indicator indicator, IReadOnlyList<AnswerOption> answers) => new()
    {
        Key = $"{question.Study}/{question.Indicator}",
        Kind = answers.Count == 0 ? ItemKind.Claim : ItemKind.List,
        Questions = [question],
        Claim = indicator.Reads.Length > 0 ? indicator.Reads : indicator.Wording,
        Answers = [.. answers.Select(answer => new ItemAnswer(answer.Label, Side.Thing, null))],
        Askings = [new Asking("", indicator.Wording), new Asking("", indicator.Topic), .. answers.Select(answer => new Asking(answer.Label, answer.Reads))],
    };

    private static ItemTable Load()
    {
        var answers = DataFile.ReadRows(Folder + "sides.tsv", columns: 4).ToLookup(row => row[0], ReadAnswer, StringComparer.Ordinal);
        var askings = DataFile.ReadRows(Folder + "askings.tsv", columns: 3).ToLookup(row => row[0], row => new Asking(row[1], row[2]), StringComparer.Ordinal);

        return new ItemTable([.. DataFile.ReadRows(Folder + "items.tsv", columns: 7).Select(row => new Item
        {
            Key = row[0],
            Kind = Enum.Parse<ItemKind>(row[1], ignoreCase: true),
            Questions = [.. Parts(row[2]).Select(question => question.Split('/')).Select(question => new ItemQuestion(question[0], question[1]))],
            Members = Parts(row[3]),
            Time = Enum.Parse<TimeReference>(row[4], ignoreCase: true),
            Claim = row[5],
            Answers = [.. answers[row[0]]],
            Askings = [.. askings[row[0]]],
        })]);
    }

    private static ItemAnswer ReadAnswer(string[] row) => new(row[1], ReadSide(row[2]), row[3].Length == 0 ? null : int.Parse(row[3], CultureInfo.InvariantCulture));

    private static Side ReadSide(string sign) => sign switch
    {
        "+" => Side.Agrees,
        "=" => Side.Between,
        "-" => Side.Disagrees,
        "?" => Side.None,
        "*" => Side.Thing,
        _ => throw new InvalidDataException($"{Folder}sides.tsv has the side '{sign}'; use +, =, -, ? or *."),
    };

    private static string[] Parts(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
