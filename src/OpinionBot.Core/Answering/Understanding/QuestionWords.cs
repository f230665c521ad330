using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Understanding;

/// <summary>Which words of a question ask, and which say what it is about.</summary>
public static class QuestionWords
{
    private const int ShortWord = 4;

    private static readonly WordClass Asking = Lexicon.Default.Of("onlyasks");
    private static readonly WordClass Misspelt = Lexicon.Default.Of("onlyasksmisspelt");
    private static readonly WordClass Light = Lexicon.Default.Of("light");

    /// <summary>True for a word that only asks: <c>what</c>, <c>percentage</c>, <c>people</c>.</summary>
    public static bool IsAsking(string folded) => Asking.Has(folded);

    /// <summary>True for such a word with a letter too many, too few or wrong: <c>peple</c>.</summary>
    public static bool IsNearlyAsking(string folded) => folded.Length < ShortWord ? Misspelt.Has(folded) : Misspelt.Has(folded) || Asking.Words.Any(word => word.Length >= ShortWord && OneEdit.Separates(word, folded));

    /// <summary>True for a word that says little alone, so that a fact need not have it: <c>make</c>, <c>thing</c>.</summary>
    public static bool IsLight(string folded) => Light.Has(folded);
}
