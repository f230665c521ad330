using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding.Forms;

/// <summary>Decides the form of a question where the rules and its meaning say different things.</summary>
internal static class FormDecision
{
    private const string Why = "Why";

    /// <param name="best">The item that fits best; null when there is none.</param>
    /// <param name="isOfStudy">True for a word of a study's name.</param>
    public static FormSign Of(ReadQuestion question, FormSign byRules, FormReading byMeaning, ItemFit? best, Func<string, bool> isOfStudy, ScoringWeights weights) =>
        OfStudies(question, IsForTheRules(byRules, byMeaning, best, weights) ? byRules : byMeaning.Sign, byRules, isOfStudy);

    /// <summary>True when a question means what questions on articles mean, and not something that no article tells.</summary>
    public static bool IsOfArticle(FormReading byMeaning, ScoringWeights weights) =>
        byMeaning.Sign.Form is QuestionForm.Article or QuestionForm.Said && byMeaning.Outside < weights.MaxOutside && byMeaning.IsMeant;

    // Some signs are certain. What is outside the library has no form that examples tell; who says a survey's words does not mean what other
    // words mean; and what is plainly one survey question is no general one.
    private static bool IsForTheRules(FormSign byRules, FormReading byMeaning, ItemFit? best, ScoringWeights weights) => (byRules, byMeaning.Sign.Form) switch
    {
        _ when byMeaning.Outside > weights.MaxOutside => true,
        ({ Form: QuestionForm.OffTopic }, _) => true,
        ({ Form: QuestionForm.Survey, Detail: nameof(SurveyAspect.Published) }, _) => true,
        ({ Form: QuestionForm.Article, Detail: Why }, _) => true,
        ({ Form: QuestionForm.YesOrNo }, QuestionForm.Share) => true,
        (_, QuestionForm.Attitude) when best?.Likelihood >= weights.Plain => true,
        _ => best is { IsSaid: true },
    };

    // What a pollster "says" is what it found; and whoever asks for nothing in particular of it asks for that.
    private static FormSign OfStudies(ReadQuestion question, FormSign sign, FormSign byRules, Func<string, bool> isOfStudy) =>
        question.Studies.Count == 0 || byRules.Form == QuestionForm.Survey ? sign
        : FormReader.Subject(question.Words).All(isOfStudy) ? FormSign.Of(QuestionForm.Attitude)
        : sign.Form is QuestionForm.Said or QuestionForm.Article ? FormSign.Of(QuestionForm.Share)
        : sign;
}
