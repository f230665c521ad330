using OpinionBot.Language;

namespace OpinionBot.Search.Terms;

/// <summary>Words that mean nearly the same in surveys and news about AI, from the project's own list.</summary>
public static class Thesaurus
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Groups = new(Load);

    /// <summary>Other words for this one in any of its forms, with a weight below 1; none when the list has none.</summary>
    public static IReadOnlyList<SearchTerm> Expand(string word) =>
        Groups.Value.TryGetValue(Key(word), out var others) ? [.. others.Select(other => new SearchTerm(other, ScoringWeights.Default.SynonymInSearch))] : [];

    /// <summary>True when the two words mean nearly the same, in any of their forms.</summary>
    public static bool AreAlike(string left, string right) =>
        Key(left) == Key(right) || (Groups.Value.TryGetValue(Key(left), out var others) && others.Any(other => Key(other) == Key(right)));

    private static Dictionary<string, HashSet<string>> Load()
    {
        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

        foreach (var row in DataFile.ReadRows("Search/Terms/thesaurus.tsv", columns: 1))
        {
            var words = row[0].Split(", ");

            foreach (var word in words)
            {
                if (!groups.TryGetValue(Key(word), out var others))
                {
                    others = new HashSet<string>(StringComparer.Ordinal);
                    groups.Add(Key(word), others);
                }

                others.UnionWith(words.Where(other => Key(other) != Key(word)));
            }
        }

        return groups;
    }

    private static string Key(string word) => string.Join(' ', Words.Of(word).Select(part => TextAnalysis.Stem(Words.Fold(part.Text))));
}
