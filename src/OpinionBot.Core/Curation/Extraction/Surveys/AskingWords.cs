using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Tells sentences of how people were asked from all others.</summary>
internal static class AskingWords
{
    private static readonly WordClass Telling = Lexicon.Default.Of("tellsofasking");

    public static bool AreIn(string sentence) => Telling.IsIn([.. Words.Of(sentence).Select(word => Words.Fold(word.Text))]);
}
