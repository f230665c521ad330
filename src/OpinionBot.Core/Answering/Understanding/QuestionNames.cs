using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding;

/// <summary>Finds the people, organisations and products that a question names: what is written as a name, and where nobody knows of (<c>people in atlantis</c>).</summary>
internal static class QuestionNames
{
    private const int ShortestPlace = 4;

    private static readonly WordClass NoNames = Lexicon.Default.Of("noname");
    private static readonly WordClass People = Lexicon.Default.Of("people");

    /// <returns>As written, each once.</returns>
    public static IReadOnlyList<string> Read(string text, FactIndex index)
    {
        var places = SpokenPlaces.Find(text, word => index.DocumentFrequency(word) > 0);
        var names = NameReader.Read(text)
            .Where(name => name.IsCertain && !NoNames.Has(Words.Fold(name.Text)) && places.All(place => !place.Span.Contains(name.Span) && !name.Span.Contains(place.Span)))
            .Select(name => name.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        return [.. names, .. UnknownPlaces(text, places, index).Where(place => names.All(name => !Words.FoldText(name).Contains(place, StringComparison.Ordinal)))];
    }

    // Where nobody knows of cannot be left out of the question.
    private static IEnumerable<string> UnknownPlaces(string text, IReadOnlyList<PlaceMention> places, FactIndex index)
    {
        var words = Words.Of(text);

        for (var at = 2; at < words.Count; at++)
        {
            var (who, joint, where) = (Words.Fold(words[at - 2].Text), Words.Fold(words[at - 1].Text), Words.Fold(words[at].Text));

            if (People.Has(who) && joint is "in" or "from" or "of" && where.Length >= ShortestPlace && where.All(char.IsLetter) && places.All(place => !place.Span.Overlaps(words[at].Span))
                && index.DocumentFrequency(where) == 0 && !QuestionWords.IsAsking(where) && !QuestionWords.IsLight(where) && Gazetteer.Default.FindNear(where) is null)
            {
                yield return where;
            }
        }
    }
}
