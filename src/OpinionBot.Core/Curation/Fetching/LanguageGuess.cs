using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching;

/// <summary>Guesses the language of a text by its commonest small words.</summary>
internal static class LanguageGuess
{
    private static readonly Dictionary<string, string[]> SmallWords = new(StringComparer.Ordinal)
    {
        ["en"] = "the and of to in is that for was with".Split(' '),
        ["de"] = "der die und das ist nicht mit den von zu".Split(' '),
        ["fr"] = "le la les et des est que dans une pour".Split(' '),
        ["es"] = "el los las y que en una por con del".Split(' '),
        ["it"] = "il che di gli per una sono della con non".Split(' '),
        ["pt"] = "o os que não uma para com dos em por".Split(' '),
        ["nl"] = "de het een van en dat niet op zijn met".Split(' '),
    };

    /// <returns>BCP 47; null when no language has enough of its small words.</returns>
    public static string? Of(string text)
    {
        var words = Words.Of(text.Length > 5_000 ? text[..5_000] : text).Select(word => word.Text.ToLowerInvariant()).ToList();
        var (language, share) = SmallWords.Select(language => (language.Key, (double)words.Count(language.Value.Contains) / Math.Max(1, words.Count))).MaxBy(language => language.Item2);

        return share > 0.05 ? language : null;
    }
}
