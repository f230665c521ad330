using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Readings;

/// <summary>Puts what an option asks about into questions: its own askings, at the places and in the years asked about.</summary>
internal static class ReadingWriter
{
    private static readonly WordClass Auxiliaries = Lexicon.Default.Of("yesno");
    private static readonly WordClass Countries = Lexicon.Default.Of("countries");

    /// <returns>The likeliest to be understood first; none when the option has no asking of the question's side that is short enough.</returns>
    public static IEnumerable<Reading> Write(ItemOption option, ReadQuestion question)
    {
        var places = $"{In(question.Places.Select(FigureSentence.InSentence))}{In(question.Years.Select(year => $"{year}"))}?";

        return option.Item.Askings
            .Where(asking => asking.Label == (option.Label ?? "") && asking.Text.Length <= Math.Min(Reading.MaxLabel, Reading.MaxQuestion - places.Length))
            .Select(asking => (asking.Text, Words: SpokenWords.Meant(Words.Of(asking.Text).Select(word => Words.Fold(word.Text)))))
            .Where(asking => QuestionReader.IsNegated(asking.Words) == question.IsNegated && !(question.Places.Count > 0 && Countries.IsIn(asking.Words)))
            .OrderByDescending(asking => IsQuestion(asking.Words))
            .Select(asking => Label(asking.Text))
            .Select(label => new Reading(label, label + places));
    }

    private static string Label(string asking) => char.ToUpperInvariant(asking[0]) + asking[1..];

    // One that asks who reads as a question for a person, and articles answer it.
    private static bool IsQuestion(IReadOnlyList<string> words) => words[0] is "how" or "what" or "which" || Auxiliaries.MatchAt(words, 0) > 0;

    private static string In(IEnumerable<string> names) => string.Join(" and ", names) is { Length: > 0 } joined ? $" in {joined}" : "";
}
