using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

/// <summary>
/// Finds the places of a question as people type it in a chat: nicknames (<c>kiwis</c>), and names in lower case that are other words elsewhere
/// (<c>polish</c>, <c>us</c>). Articles are read by the <see cref="Gazetteer"/> alone.
/// </summary>
public static class SpokenPlaces
{
    private static readonly Lazy<IReadOnlyList<Spoken>> Loaded = new(Load);

    /// <summary>The words of all names that are only spoken.</summary>
    public static IEnumerable<string> NameWords => Loaded.Value.SelectMany(spoken => spoken.Words).Distinct();

    /// <param name="text">The question.</param>
    /// <returns>In reading order.</returns>
    public static IReadOnlyList<PlaceMention> Find(string text)
    {
        var words = Words.Of(text);
        IReadOnlyList<string> folded = [.. words.Select(word => Words.Fold(word.Text))];
        var found = Gazetteer.Default.Find(text).Where(mention => !IsPronoun(mention, text, words, folded)).ToList();

        for (var at = 0; at < words.Count; at++)
        {
            if (found.Any(mention => mention.Span.Overlaps(words[at].Span)))
            {
                continue;
            }

            if (Loaded.Value.FirstOrDefault(spoken => spoken.IsAt(folded, at)) is { } named)
            {
                var last = words[at + named.Words.Length - 1].Span;
                found.Add(new PlaceMention(new TextSpan(words[at].Span.Start, last.End - words[at].Span.Start), named.Place, PlaceForm.Name));
                at += named.Words.Length - 1;
            }
        }

        return [.. found.OrderBy(mention => mention.Span.Start)];
    }

    // "TELL US HOW MANY": in capitals the pronoun looks like the country.
    private static bool IsPronoun(PlaceMention mention, string text, IReadOnlyList<Word> words, IReadOnlyList<string> folded) =>
        mention.Span.In(text) == "US" && !text.Any(char.IsLower)
        && words.ToList().FindIndex(word => word.Span.Start == mention.Span.Start) is >= 0 and var at && !Loaded.Value.Any(spoken => spoken.Words is ["us"] && spoken.IsAt(folded, at));

    private static List<Spoken> Load() =>
        [.. DataFile.ReadRows("Facts/Places/spoken-places.tsv", columns: 4).SelectMany(row => row[1].Split('|')
            .Select(name => new Spoken(
                Gazetteer.Default.ByCode(row[0]) ?? throw new InvalidDataException($"Facts/Places/spoken-places.tsv names the unknown place '{row[0]}'."),
                Words.Fold(name).Split(' '),
                Parts(row[2]),
                Parts(row[3]))))
            .OrderByDescending(spoken => spoken.Words.Length)];

    private static string[][] Parts(string joined) => [.. joined.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' '))];

    private sealed record Spoken(Place Place, string[] Words, string[][] Before, string[][] Behind)
    {
        public bool IsAt(IReadOnlyList<string> words, int at) =>
            Stands(words, at, Words)
            && ((Before.Length == 0 && Behind.Length == 0)
                || Before.Any(part => part is ["^"] ? at == 0 : Stands(words, at - part.Length, part))
                || Behind.Any(part => Stands(words, at + Words.Length, part)));

        private static bool Stands(IReadOnlyList<string> words, int at, string[] part) =>
            at >= 0 && at + part.Length <= words.Count && part.Select((word, next) => words[at + next] == word).All(isSame => isSame);
    }
}
