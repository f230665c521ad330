using System.Globalization;
using OpinionBot.Language;

namespace OpinionBot.Answering.Languages;

/// <summary>
/// A language that the bot can answer in: its own sentences are translated by hand, and what a model translates into it can be checked
/// (<see cref="TranslatedWords"/>). One file each in this folder.
/// </summary>
public sealed class AnswerLanguage
{
    private static readonly Lazy<Dictionary<string, AnswerLanguage>> Loaded = new(() => new[] { "en", "de", "fr", "es", "pt" }.ToDictionary(tag => tag, Load, StringComparer.OrdinalIgnoreCase));

    private readonly Dictionary<string, string> _sayings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _months = new string[12];

    private AnswerLanguage(string tag)
    {
        Tag = tag;
        Words = new TranslatedWords();
    }

    /// <summary>The language of the sources, in which everything can be said.</summary>
    public static AnswerLanguage English => Loaded.Value["en"];

    public static IReadOnlyCollection<AnswerLanguage> All => Loaded.Value.Values;

    /// <summary>BCP 47.</summary>
    public string Tag { get; }

    /// <summary>Its English name, for a model.</summary>
    public string Name { get; private set; } = "";

    public bool IsEnglish => Tag == "en";

    /// <summary>What its words say, for checking.</summary>
    internal TranslatedWords Words { get; }

    /// <summary>The language of a tag such as <c>pt-BR</c>; null when the bot does not answer in it.</summary>
    public static AnswerLanguage? Find(string? tag) => tag is null ? null : Loaded.Value.GetValueOrDefault(tag.Split('-')[0]);

    /// <summary>One of the bot's own sentences; null in English, where the code itself has it.</summary>
    internal string? Say(string key, params ReadOnlySpan<object?> values) => IsEnglish ? null : string.Format(CultureInfo.InvariantCulture, Sentence(key), values);

    internal bool Knows(string key) => _sayings.ContainsKey(key);

    /// <summary>A country's name; the English one when the language has none for it.</summary>
    internal string Place(Facts.Places.Place place) => _places.GetValueOrDefault(place.Code, place.Name);

    internal string Month(int month) => _months[month - 1];

    /// <summary>A number as the program prints it, with the language's own decimal and thousands signs.</summary>
    internal string Number(string printed) => IsEnglish ? printed : string.Concat(printed.Select((character, at) => character switch
    {
        '.' when IsBetweenDigits(printed, at) => Sentence("decimal"),
        ',' when IsBetweenDigits(printed, at) => Sentence("group"),
        _ => character.ToString(),
    }));

    private string Sentence(string key) => _sayings.TryGetValue(key, out var sentence) ? sentence : throw new InvalidDataException($"Answering/Languages/{Tag}.tsv does not say {key}.");

    private static bool IsBetweenDigits(string text, int at) => at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static AnswerLanguage Load(string tag)
    {
        var language = new AnswerLanguage(tag);

        foreach (var row in DataFile.ReadRows($"Answering/Languages/{tag}.tsv", columns: 3))
        {
            language.Take(row[0], row[1], row[2]);
        }

        return language;
    }

    private void Take(string kind, string key, string value)
    {
        switch (kind)
        {
            case "language":
                Name = value;
                break;
            case "say":
                // A space that no line break may take apart from its number.
                _sayings.Add(key, value == "nbsp" ? "\u00a0" : value);
                break;
            case "month":
                _months[int.Parse(key, CultureInfo.InvariantCulture) - 1] = value;
                Words.AddMeaning($"month {key}", value);
                break;
            case "place":
                _places.Add(key, value);
                Words.AddPlace(key, value);
                break;
            case "stem":
                Words.AddMeaning($"place {key}", value);
                break;
            case "concept":
                Words.AddMeaning(key, value);
                break;
            default:
                Words.AddKind(key, value);
                break;
        }
    }
}
