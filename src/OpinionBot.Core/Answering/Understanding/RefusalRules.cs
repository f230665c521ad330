using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Understanding;

/// <summary>Recognises what this bot does not do, before any looking up.</summary>
internal static class RefusalRules
{
    private static readonly WordClass SmallTalk = Lexicon.Default.Of("smalltalk");

    /// <returns>Null when the text may be a question for the library.</returns>
    public static RefusalReason? Find(ReadQuestion question) =>
        !question.Text.Any(char.IsLetterOrDigit) || IsSmallTalk(question.Words) ? RefusalReason.NotAQuestion
        : FormReader.Read(question) is { Form: QuestionForm.OffTopic } sign ? Enum.Parse<RefusalReason>(sign.Detail)
        : null;

    private static bool IsSmallTalk(IReadOnlyList<string> words)
    {
        var at = 0;

        while (at < words.Count && SmallTalk.MatchAt(words, at) is > 0 and var length)
        {
            at += length;
        }

        return words.Count > 0 && at == words.Count;
    }
}
