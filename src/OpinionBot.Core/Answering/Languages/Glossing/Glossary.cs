using System.Globalization;
using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>
/// The phrases of one language with their English: those of <c>gloss.tsv</c>, then the countries, months and meanings of the language's own file.
/// </summary>
internal sealed class Glossary
{
    private const int MinPart = 4;
    private const int MinOwn = 4;
    private const int LongestEnding = 4;

    private const string Data = "Answering/Languages/Glossing/gloss.tsv";

    private static readonly string[] Tags = ["de", "fr", "es", "pt"];

    private static readonly Lazy<Dictionary<string, Glossary>> Loaded = new(() => Tags.ToDictionary(tag => tag, tag => new Glossary(tag), StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> English = new(() =>
        DataFile.ReadRows(Data, columns: 2 + Tags.Length).SelectMany(row => row[1].ToLowerInvariant().Split(' ')).ToHashSet(StringComparer.Ordinal));

    private readonly Dictionary<char, List<GlossPhrase>> _phrases = [];
    private readonly List<string> _links = [];
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);

    private Glossary(string tag)
    {
        foreach (var row in DataFile.ReadRows(Data, columns: 2 + Tags.Length))
        {
            TakeGloss(row[0], row[1], row[2 + Array.IndexOf(Tags, tag)].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var row in DataFile.ReadRows($"Answering/Languages/{tag}.tsv", columns: 3))
        {
            TakeLanguage(row[0], row[1], row[2]);
        }
    }

    public static Glossary Of(AnswerLanguage language) => Loaded.Value[language.Tag];

    /// <summary>True for a word that says nothing where a hyphen joins it to the one before: <c>pense-t-on</c>.</summary>
    public bool IsMeaningless(GlossWord word) => word.Joint == "-" && _joined.Contains(word.Forms.Exact);

    /// <summary>How many of these words are the language's own, and of no English phrase or name.</summary>
    public int CountOwn(IEnumerable<string> words) =>
        words.Select(word => new GlossWord(word, "")).Count(word => word.Text.Length >= MinOwn && !English.Value.Contains(word.Forms.Plain) && MatchAt([word], 0, 1) is { Phrase.Stems: 0 } && Gazetteer.Default.Find(word.Text).Count == 0);

    /// <summary>The longest phrase that begins at a word; of several of the same length the one of whole words, then the one that fits letter for letter.</summary>
    /// <param name="end">The first word that does not belong to it.</param>
    public GlossMatch? MatchAt(IReadOnlyList<GlossWord> words, int at, int end) =>
        BeginningAs(words[at])
            .Select(phrase => phrase.MatchAt(words, at, end))
            .OfType<GlossMatch>()
            .Where(match => !match.Gaps.Any(gap => IsCrossed(gap, words, end)))
            .MaxBy(match => (match.Phrase.Length, -match.Phrase.Stems, match.Fit, match.Phrase.Letters));

    /// <summary>The parts of a compound such as <c>Arbeitsplatzverlust</c> in English; null when it is none of known words.</summary>
    /// <param name="match">What the word says by itself: more of it than an ending has to be left.</param>
    public string? Compound(GlossWord word, GlossMatch? match)
    {
        if (match is { Phrase: { Length: > 1 } or { Stems: 0 } } || word.Text.Length - (match?.Phrase.Letters ?? 0) <= LongestEnding)
        {
            return null;
        }

        for (var cut = word.Text.Length - MinPart; cut >= MinPart && _links.Count > 0; cut--)
        {
            if (Part(word.Text[cut..]) is { } last && _links.Prepend("").Where(link => word.Text[..cut].EndsWith(link, StringComparison.OrdinalIgnoreCase)).Select(link => Part(word.Text[..(cut - link.Length)])).FirstOrDefault(part => part is not null) is { } first)
            {
                return $"{first} {last}";
            }
        }

        return null;
    }

    // The "más" of "más ventajas que desventajas" is no end of a gap that began before.
    private bool IsCrossed(GlossGap gap, IReadOnlyList<GlossWord> words, int end) =>
        Enumerable.Range(gap.Start, Math.Min(gap.End, end - 1) - gap.Start + 1).Any(at =>
            BeginningAs(words[at]).Any(phrase => !phrase.HasGap && phrase.Length > 1 && phrase.MatchAt(words, at, end)?.End > (at == gap.End ? gap.Resumed : gap.End)));

    private List<GlossPhrase> BeginningAs(GlossWord word) => _phrases.GetValueOrDefault(word.Forms.Plain.FirstOrDefault(), []);

    private string? Part(string part) =>
        part.Length >= MinPart && MatchAt([new GlossWord(part, "")], 0, 1) is { Phrase: { Kind: GlossKind.Word or GlossKind.Verb } phrase } ? phrase.English[0] : null;

    private void TakeGloss(string kind, string english, string[] phrases)
    {
        switch (kind)
        {
            case "link":
                _links.AddRange(phrases);
                break;
            case "joined":
                _joined.UnionWith(phrases);
                break;
            case "place":
                AddPlace(english, phrases);
                break;
            default:
                Add(Enum.Parse<GlossKind>(kind, ignoreCase: true), english, phrases);
                break;
        }
    }

    private void TakeLanguage(string kind, string key, string value)
    {
        switch (kind)
        {
            case "place":
                AddPlace(key, value);
                break;
            case "stem":
                AddPlace(key, value.Split(' '));
                break;
            case "month":
                Add(GlossKind.Word, CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(int.Parse(key, CultureInfo.InvariantCulture)), value);
                break;
            case "concept":
                Add(GlossKind.Word, key, value.Split(' '));
                break;
        }
    }

    private void AddPlace(string code, params ReadOnlySpan<string> names)
    {
        if (Gazetteer.Default.ByCode(code) is { } place)
        {
            Add(GlossKind.Place, place.Name, names);
        }
    }

    // A star in the middle or in front is for checking translations.
    private void Add(GlossKind kind, string english, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (!phrase.TrimEnd('*').Contains('*', StringComparison.Ordinal) && phrase.TrimEnd('*').Any(char.IsLetter))
            {
                var added = new GlossPhrase(kind, english, phrase);
                (_phrases.TryGetValue(added.Initial, out var known) ? known : _phrases[added.Initial] = []).Add(added);
            }
        }
    }
}
