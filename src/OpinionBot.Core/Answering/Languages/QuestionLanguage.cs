using OpinionBot.Answering.Languages.Glossing;
using OpinionBot.Language;

namespace OpinionBot.Answering.Languages;

/// <summary>Which language a question is answered in: what the channel is set to, else the question's own when its small words tell it.</summary>
internal static class QuestionLanguage
{
    private const int Certain = 2;

    public static AnswerLanguage Of(Question question) => AnswerLanguage.Find(question.Language) ?? Of(question.Text);

    /// <summary>English unless the text has more small words of another language, and others that are its own.</summary>
    public static AnswerLanguage Of(string text)
    {
        var words = TranslatedWords.Fold(text);
        var english = AnswerLanguage.English.Words.CountSmall(words);
        var (best, count) = AnswerLanguage.All.Where(language => !language.IsEnglish).Select(language => (language, Count: language.Words.CountSmall(words) + Glossary.Of(language).CountOwn(words.Where(word => !language.Words.IsSmall(word))))).MaxBy(language => language.Count);

        return count > english && (count >= Certain || Words.Of(text).Count <= 4) ? best : AnswerLanguage.English;
    }
}
