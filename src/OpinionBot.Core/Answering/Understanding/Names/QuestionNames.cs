using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Spelling;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding.Names;

/// <summary>
/// Finds the people, organisations and products that a question names: what is written as a name, and in lower case what no fact has and no
/// English word is: <c>spielberg</c>, <c>people in atlantis</c>.
/// </summary>
internal static class QuestionNames
{
    private const int ShortestName = 4;

    private static readonly WordClass NoNames = Lexicon.Default.Of("noname");
    private static readonly WordClass Products = Lexicon.Default.Of("product");

    /// <param name="text">The question as typed.</param>
    /// <param name="words">Its words as they were meant, folded, places and years marked.</param>
    /// <param name="isEnglish">In another language a capital alone may mean nothing, and no word is English.</param>
    /// <param name="isKnown">True for a word of the library, also a misspelt one.</param>
    /// <returns>As written, each once.</returns>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<string> words, bool isEnglish, Func<string, bool> isKnown)
    {
        var places = SpokenPlaces.Find(text);
        var names = NameReader.Read(text)
            .Where(name => name.IsCertain && !IsContraction(name.Text) && !NoNames.Has(Words.Fold(name.Text)) && (isEnglish || name.Text.Contains(' ', StringComparison.Ordinal)) && places.All(place => !place.Span.Contains(name.Span) && !name.Span.Contains(place.Span)))
            .Select(name => name.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        return [.. names, .. words.Where(word => isEnglish && IsName(word, isKnown)).Distinct(StringComparer.Ordinal).Where(word => names.All(name => !Words.FoldText(name).Contains(word, StringComparison.Ordinal)))];
    }

    // "I'd" has a capital and names nobody.
    private static bool IsContraction(string name) => name.StartsWith("I'", StringComparison.Ordinal) || name.StartsWith("I’", StringComparison.Ordinal);

    private static bool IsName(string word, Func<string, bool> isKnown) =>
        word.Length >= ShortestName && word.All(char.IsLetter) && !isKnown(word) && !NoNames.Has(word) && !QuestionWords.IsNearlyAsking(word) && !TextAnalysis.IsStopWord(word)
        && (Products.Has(word) || (!EnglishWords.Has(word) && !EnglishWords.HasNearly(word)));
}
