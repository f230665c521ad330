using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

/// <summary>Finds the states, provinces and cities of countries in running text, which the <see cref="Gazetteer"/> of countries does not have: <c>Ohio</c>, <c>Pittsfield, Mass.</c>, <c>OSLO</c>.</summary>
public static class PlaceParts
{
    private static readonly Lazy<Dictionary<string, List<(string[] Words, Place Country)>>> Loaded = new(Load);
    private static readonly Lazy<Dictionary<string, string>> ShortNames = new(LoadShort);

    /// <summary>Countries and their parts in reading order; a part stands for its country. The longest name wins: <c>British Columbia</c> is no Britain.</summary>
    public static IReadOnlyList<PlaceMention> FindWithCountries(string text)
    {
        var parts = Find(text);

        return [.. Gazetteer.Default.Find(text).Select(Whole).Where(country => parts.All(part => !part.Span.Overlaps(country.Span)) && !IsOfTongue(text, country.Span)).Concat(parts).OrderBy(place => place.Span.Start)];
    }

    // England, Scotland and Wales are asked within Britain.
    private static PlaceMention Whole(PlaceMention mention) =>
        mention.Place.Code is "group:england" or "group:scotland" or "group:wales" && Gazetteer.Default.ByCode("GB") is { } britain ? mention with { Place = britain } : mention;

    /// <summary>What a state is called for short, <c>Mass.</c> for <c>Massachusetts</c>; null when it is called so only.</summary>
    public static string? ShortName(string name) => ShortNames.Value.GetValueOrDefault(name);

    private static List<PlaceMention> Find(string text)
    {
        var words = Words.Of(text);
        var found = new List<PlaceMention>();

        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsCapitalised || !Loaded.Value.TryGetValue(Words.FoldText(Stem(words[at].Text)), out var names))
            {
                continue;
            }

            foreach (var (name, country) in names)
            {
                if (at + name.Length <= words.Count && name.Select((word, next) => Words.FoldText(Stem(words[at + next].Text)).TrimEnd('.') == word.TrimEnd('.')).All(isSame => isSame) && EndsRight(text, words[at + name.Length - 1], name[^1]))
                {
                    var last = words[at + name.Length - 1];
                    found.Add(new PlaceMention(new TextSpan(words[at].Span.Start, words[at].Span.Start == last.Span.Start ? Stem(last.Text).Length : last.Span.End - words[at].Span.Start), country, PlaceForm.Name));
                    at += name.Length - 1;

                    break;
                }
            }
        }

        return found;
    }

    // "Mass." with its full stop; "mass" is a word.
    private static bool EndsRight(string text, Word last, string name) =>
        name[^1] != '.' || last.Text.EndsWith('.') || (last.Span.End < text.Length && text[last.Span.End] == '.');

    private static string Stem(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    // "German-speaking": a tongue, no country.
    private static bool IsOfTongue(string text, TextSpan span) => text.AsSpan(span.End).StartsWith("-speak", StringComparison.Ordinal) || text.AsSpan(span.End).StartsWith("-language", StringComparison.Ordinal);

    private static Dictionary<string, string> LoadShort() =>
        DataFile.ReadRows("Facts/Places/parts.tsv", columns: 2).SelectMany(row => row[1].Split('|')).Select(name => name.Split('='))
            .Where(names => names.Length > 1).ToDictionary(names => names[0], names => names[1], StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, List<(string[] Words, Place Country)>> Load()
    {
        var parts = new Dictionary<string, List<(string[], Place)>>(StringComparer.Ordinal);

        foreach (var row in DataFile.ReadRows("Facts/Places/parts.tsv", columns: 2))
        {
            var country = Gazetteer.Default.ByCode(row[0]) ?? throw new InvalidDataException($"Facts/Places/parts.tsv names {row[0]}, which is no country.");

            foreach (var name in row[1].Split('|', '='))
            {
                var words = name.Split(' ').Select(Words.FoldText).ToArray();
                var key = words[0].EndsWith('.') && words.Length == 1 && !words[0].TrimEnd('.').Contains('.', StringComparison.Ordinal) ? words[0][..^1] : words[0];
                (parts.TryGetValue(key, out var known) ? known : parts[key] = []).Add((words, country));
            }
        }

        foreach (var names in parts.Values)
        {
            names.Sort((one, other) => other.Item1.Length.CompareTo(one.Item1.Length));
        }

        return parts;
    }
}
