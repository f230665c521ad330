using OpinionBot.Answering.Languages;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding;

/// <summary>
/// Finds the people, organisations and products that a question names: what is written as a name, and in lower case what no fact has and no
/// English word is: <c>spielberg</c>, <c>people in atlantis</c>.
/// </summary>
internal static class QuestionNames
{
    private const int ShortestName = 4;

    private static readonly WordClass NoNames = Lexicon.Default.Of("noname");
    private static readonly WordClass Products = Lexicon.Default.Of("product");

    /// <param name="places">Where the question names places.</param>
    /// <param name="isKnown">True for a word of the library, also a misspelt one.</param>
    /// <returns>As written, each once.</returns>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<PlaceMention> places, Func<string, bool> isKnown)
    {
        var isEnglish = QuestionLanguage.Of(text).IsEnglish;

        // In another language a capital alone may mean nothing.
        var names = NameReader.Read(text)
            .Where(name => name.IsCertain && !NoNames.Has(Words.Fold(name.Text)) && (isEnglish || name.Text.Contains(' ', StringComparison.Ordinal)) && places.All(place => !place.Span.Contains(name.Span) && !name.Span.Contains(place.Span)))
            .Select(name => name.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        return [.. names, .. (isEnglish ? InLowerCase(text, places, isKnown) : []).Where(found => names.All(name => !Words.FoldText(name).Contains(found, StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> InLowerCase(string text, IReadOnlyList<PlaceMention> places, Func<string, bool> isKnown) =>
        Words.Of(text).Where(word => places.All(place => !place.Span.Overlaps(word.Span))).Select(word => Words.Fold(word.Text)).Where(word => IsName(word, isKnown)).Distinct(StringComparer.Ordinal);

    private static bool IsName(string word, Func<string, bool> isKnown) => IsNowhere(word, isKnown) && (Products.Has(word) || (!EnglishWords.Has(word) && !EnglishWords.HasNearly(word)));

    private static bool IsNowhere(string word, Func<string, bool> isKnown) =>
        word.Length >= ShortestName && word.All(char.IsLetter) && !isKnown(word) && !QuestionWords.IsNearlyAsking(word) && !TextAnalysis.IsStopWord(word) && Gazetteer.Default.Find(word).Count == 0;
}
