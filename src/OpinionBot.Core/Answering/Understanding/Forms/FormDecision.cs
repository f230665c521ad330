using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding.Forms;

/// <summary>Decides the form of a question: what the model reads, unless a sign is certain.</summary>
internal static class FormDecision
{
    /// <param name="isOfStudy">True for a word of a study's name.</param>
    public static FormSign Of(ReadQuestion question, FormSign byRules, FormReading byMeaning, Func<string, bool> isOfStudy) =>
        byRules is { Form: QuestionForm.OffTopic } or { Form: QuestionForm.Survey, Detail: nameof(SurveyAspect.Published) }
            ? byRules
            : OfStudies(question, byMeaning.Sign, isOfStudy);

    /// <summary>True when a question means what questions on articles mean, and not something that no article tells.</summary>
    public static bool IsOfArticle(FormReading byMeaning, ScoringWeights weights) =>
        byMeaning.Sign.Form is QuestionForm.Article or QuestionForm.Said && byMeaning.Outside < weights.MaxOutside && byMeaning.IsMeant;

    // What a pollster "says" is what it found; and whoever asks for nothing in particular of it asks for that.
    private static FormSign OfStudies(ReadQuestion question, FormSign sign, Func<string, bool> isOfStudy) =>
        question.Studies.Count == 0 || sign.Form == QuestionForm.Survey ? sign
        : FormReader.Subject(question.Words).All(isOfStudy) ? FormSign.Of(QuestionForm.Attitude)
        : sign.Form is QuestionForm.Said or QuestionForm.Article ? FormSign.Of(QuestionForm.Share)
        : sign;
}
