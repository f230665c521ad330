namespace OpinionBot.Language.Lexicon;

/// <summary>Puts what people shorten in a chat into the words that are meant: <c>ppl</c>, <c>gonna</c>, <c>don't</c>.</summary>
public static class SpokenWords
{
    private static readonly Lazy<Dictionary<string, string[]>> Loaded = new(() =>
        DataFile.ReadRows("Language/Lexicon/spoken.tsv", columns: 2).ToDictionary(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal));

    /// <summary>The short forms that are known.</summary>
    public static IReadOnlyCollection<string> Forms => Loaded.Value.Keys;

    /// <param name="folded">Words as typed, folded.</param>
    /// <returns>As meant: a short form may be several words, and some mean nothing.</returns>
    public static IReadOnlyList<string> Meant(IEnumerable<string> folded) => [.. folded.SelectMany(word => Loaded.Value.TryGetValue(word, out var meant) ? meant : [word])];
}
