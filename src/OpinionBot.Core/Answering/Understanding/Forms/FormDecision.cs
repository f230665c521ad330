using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding.Forms;

/// <summary>Decides the form of a question: what the model reads, unless a sign is certain.</summary>
internal static class FormDecision
{
    /// <param name="likelihood">Of the item that fits best; 0 when there is none.</param>
    /// <param name="isOfStudy">True for a word of a study's name.</param>
    public static FormSign Of(ReadQuestion question, FormSign byRules, FormReading byMeaning, double likelihood, Func<string, bool> isOfStudy, ScoringWeights weights) =>
        IsForTheRules(question, byRules, byMeaning.Sign.Form, likelihood, weights) ? byRules : OfStudies(question, byMeaning.Sign, isOfStudy);

    /// <summary>True when a question means what questions on articles mean, and not something that no article tells.</summary>
    public static bool IsOfArticle(FormReading byMeaning, ScoringWeights weights) =>
        byMeaning.Sign.Form is QuestionForm.Article or QuestionForm.Said && byMeaning.Outside < weights.MaxOutside && byMeaning.IsMeant;

    // Some signs are certain; who begins with "do" wants a yes or a no; a place alone asks for nothing in particular; what is plainly one survey
    // question is no general one; and who asks for what a survey asks does not chat.
    private static bool IsForTheRules(ReadQuestion question, FormSign byRules, QuestionForm byMeaning, double likelihood, ScoringWeights weights) => (byRules, byMeaning) switch
    {
        ({ Form: QuestionForm.OffTopic }, _) or ({ Form: QuestionForm.Survey, Detail: nameof(SurveyAspect.Published) }, _) => true,
        ({ Form: QuestionForm.YesOrNo }, QuestionForm.Share) => true,
        ({ Form: QuestionForm.Attitude }, QuestionForm.Share) => FormReader.HasNoSubject(question),
        (_, QuestionForm.Attitude) => likelihood >= weights.Plain,
        (_, QuestionForm.SmallTalk) => likelihood >= weights.MinLikelihood,
        _ => false,
    };

    // What a pollster "says" is what it found; and whoever asks for nothing in particular of it asks for that.
    private static FormSign OfStudies(ReadQuestion question, FormSign sign, Func<string, bool> isOfStudy) =>
        question.Studies.Count == 0 || sign.Form == QuestionForm.Survey ? sign
        : FormReader.Subject(question.Words).All(isOfStudy) ? FormSign.Of(QuestionForm.Attitude)
        : sign.Form is QuestionForm.Said or QuestionForm.Article ? FormSign.Of(QuestionForm.Share)
        : sign;
}
