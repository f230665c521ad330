using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.DataSets;

namespace OpinionBot.Suites.Extraction;

/// <summary>An article with what an editor found in it.</summary>
/// <param name="Document">Its file, beside this one.</param>
/// <param name="Published">When it came out, ISO; null when it does not say.</param>
/// <param name="Figures">Every share of people that it says, once each.</param>
/// <param name="Optional">Numbers that may be kept or left.</param>
/// <param name="Not">Words with numbers that are no figures.</param>
/// <param name="Quotes">Who said what.</param>
/// <param name="Statements">Words of sentences without figures that can be asked about.</param>
/// <param name="Boilerplate">Words of captions, advertising and the like, which no fact may have.</param>
/// <param name="Questions">How members ask for it.</param>
internal sealed record GoldArticle(
    string Document,
    string? Title,
    string? Publisher,
    string? Author,
    string? Published,
    IReadOnlyList<GoldFigure> Figures,
    IReadOnlyList<GoldFigure> Optional,
    IReadOnlyList<string> Not,
    IReadOnlyList<GoldQuote> Quotes,
    IReadOnlyList<string> Statements,
    IReadOnlyList<string> Boilerplate,
    IReadOnlyList<GoldQuestion> Questions)
{
    private const string Shape = "{\"document\",\"published\",\"figures\":[{\"value\",\"answer\",\"of\",\"place\",\"when\",\"who\",\"n\",\"in\"}],\"quotes\":[{\"speaker\",\"words\"}]}";

    // Of these the details were read while rules were made.
    private static readonly int[] AlsoRead = [43, 44, 45, 48, 49, 50, 51, 53, 55, 56, 57, 59, 61, 63, 65, 67, 69];

    /// <summary>Our own articles, which lie beside the program.</summary>
    public static string OwnFolder => System.IO.Path.Combine(AppContext.BaseDirectory, "Articles");

    /// <summary>Where the document lies.</summary>
    [JsonIgnore]
    public string Path { get; private init; } = "";

    /// <summary>The file's name without its ending.</summary>
    [JsonIgnore]
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>True for those that rules are made on; the others, from 41 on, only check them.</summary>
    [JsonIgnore]
    public bool IsForFitting => int.TryParse(Name.Split('-')[0], out var number) && (number <= 40 || AlsoRead.Contains(number));

    /// <summary>Those of a folder by name, or the one of a file.</summary>
    /// <exception cref="UnusableDataException">There is none, or one that cannot be read.</exception>
    public static IReadOnlyList<GoldArticle> ReadAll(string path) =>
        Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).Select(Read)]
        : File.Exists(path) ? [Read(path)]
        : throw new UnusableDataException($"There is no file or folder {path}; check the path.");

    private static GoldArticle Read(string path)
    {
        try
        {
            var gold = JsonSerializer.Deserialize(File.ReadAllBytes(path), GoldJson.Default.GoldArticle);

            return gold is { Document: { } document, Figures: not null }
                ? gold with
                {
                    Path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, document),
                    Optional = gold.Optional ?? [],
                    Not = gold.Not ?? [],
                    Quotes = gold.Quotes ?? [],
                    Statements = gold.Statements ?? [],
                    Boilerplate = gold.Boilerplate ?? [],
                    Questions = gold.Questions ?? [],
                }
                : throw new UnusableDataException($"{path} is no object of the shape {Shape}.");
        }
        catch (JsonException exception)
        {
            throw new UnusableDataException($"{path} is no object of the shape {Shape} ({exception.Message.TrimEnd('.')}).");
        }
    }
}

/// <summary>A figure with its parts as an editor would give them; what the article does not say is null.</summary>
/// <param name="Value">As the article writes it.</param>
/// <param name="Answer">What was answered, in words of the article.</param>
/// <param name="Of">Of whom, in words of the article.</param>
/// <param name="Place">ISO 3166-1 code, or <c>EU</c>.</param>
/// <param name="When">Fieldwork: a date, or two with a slash.</param>
/// <param name="Who">Who asked.</param>
/// <param name="N">How many.</param>
/// <param name="Before">The earlier value that it is compared with.</param>
/// <param name="In">Words of the article around the value.</param>
internal sealed record GoldFigure(string Value, string? Answer, string? Of, string? Place, string? When, string? Who, long? N, GoldEarlier? Before, string In);

internal sealed record GoldEarlier(string Value, string? When);

internal sealed record GoldQuote(string Speaker, string? Role, string Words);

/// <param name="Must">Of each group one string has to be in the answer.</param>
internal sealed record GoldQuestion(string Q, IReadOnlyList<IReadOnlyList<string>> Must, bool Abstain);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldArticle))]
internal sealed partial class GoldJson : JsonSerializerContext;
