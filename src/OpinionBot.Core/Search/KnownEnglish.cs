using OpinionBot.Language;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Search;

/// <summary>Tells an English word from what can only be a name: <c>spielberg</c> is none, whatever its case.</summary>
public static class KnownEnglish
{
    // One letter of a shorter word makes too many others of it.
    private const int ShortestMisspelt = 5;

    private static readonly Lazy<(HashSet<string> Stems, ILookup<int, string> ByLength)> Loaded = new(() =>
        ([.. EnglishWords.All.Select(TextAnalysis.Stem)], EnglishWords.All.ToLookup(word => word.Length)));

    /// <summary>True for a word of the language in any of its forms.</summary>
    public static bool Has(string folded) => Loaded.Value.Stems.Contains(TextAnalysis.Stem(folded));

    /// <summary>True for such a word with a letter too many, too few or wrong.</summary>
    public static bool HasNearly(string folded) =>
        folded.Length >= ShortestMisspelt && Enumerable.Range(folded.Length - 1, 3).SelectMany(length => Loaded.Value.ByLength[length]).Any(word => OneEdit.Separates(folded, word));
}
