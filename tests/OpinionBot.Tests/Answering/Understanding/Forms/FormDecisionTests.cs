using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Understanding.Forms;

public sealed class FormDecisionTests
{
    private const double Inside = -3;
    private const double Outside = 3;

    private static readonly ItemFit Unlikely = SmallLibrary.Fit(SmallLibrary.Option("nervous"), likelihood: 0.1);

    [Theory]
    [InlineData(QuestionForm.Share, "", QuestionForm.Trend, QuestionForm.Trend)]
    [InlineData(QuestionForm.OffTopic, "BotsOwnOpinion", QuestionForm.Attitude, QuestionForm.OffTopic)]
    [InlineData(QuestionForm.Survey, "Published", QuestionForm.Share, QuestionForm.Survey)]
    [InlineData(QuestionForm.Article, "Why", QuestionForm.Share, QuestionForm.Article)]
    [InlineData(QuestionForm.YesOrNo, "", QuestionForm.Share, QuestionForm.YesOrNo)]
    [InlineData(QuestionForm.Share, "", QuestionForm.YesOrNo, QuestionForm.YesOrNo)]
    public void Meaning_tells_the_form_unless_a_sign_is_certain(QuestionForm byRules, string detail, QuestionForm byMeaning, QuestionForm decided) =>
        Decide(new FormSign(byRules, detail, []), byMeaning, Inside, Unlikely).Form.ShouldBe(decided);

    [Fact]
    public void What_is_outside_the_library_has_no_form_that_examples_tell() =>
        Decide(FormSign.Of(QuestionForm.Share), QuestionForm.Attitude, Outside, Unlikely).Form.ShouldBe(QuestionForm.Share);

    [Fact]
    public void What_is_plainly_one_survey_question_is_no_general_one() =>
        Decide(FormSign.Of(QuestionForm.Share), QuestionForm.Attitude, Inside, Unlikely with { Likelihood = 0.95 }).Form.ShouldBe(QuestionForm.Share);

    [Fact]
    public void Whoever_says_a_surveys_words_does_not_ask_about_the_survey() =>
        Decide(FormSign.Of(QuestionForm.Share), QuestionForm.Survey, Inside, Unlikely with { IsSaid = true }).Form.ShouldBe(QuestionForm.Share);

    [Fact]
    public void What_a_pollster_says_is_what_it_found() =>
        Decide(FormSign.Of(QuestionForm.Share), QuestionForm.Said, Inside, Unlikely, "what did they say about fear", ["harbour-2023"]).Form.ShouldBe(QuestionForm.Share);

    [Fact]
    public void Only_meaning_tells_that_an_article_is_asked()
    {
        FormDecision.IsOfArticle(new FormReading(FormSign.Of(QuestionForm.Article), Inside, IsMeant: true), ScoringWeights.Default).ShouldBeTrue();
        FormDecision.IsOfArticle(new FormReading(FormSign.Of(QuestionForm.Article), Inside), ScoringWeights.Default).ShouldBeFalse();
        FormDecision.IsOfArticle(new FormReading(FormSign.Of(QuestionForm.Article), Outside, IsMeant: true), ScoringWeights.Default).ShouldBeFalse();
    }

    private static FormSign Decide(FormSign byRules, QuestionForm byMeaning, double outside, ItemFit best, string question = "how many", IReadOnlyList<string>? studies = null) => FormDecision.Of(
        SmallLibrary.Read(question) with { Studies = studies ?? [] },
        byRules,
        new FormReading(FormSign.Of(byMeaning), outside, IsMeant: true),
        best,
        _ => false,
        ScoringWeights.Default);
}
