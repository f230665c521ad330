using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Understanding.Forms;

public sealed class FormDecisionTests
{
    private const double Inside = -3;
    private const double Outside = 3;

    [Theory]
    [InlineData(QuestionForm.Share, "", QuestionForm.Trend, QuestionForm.Trend)]
    [InlineData(QuestionForm.YesOrNo, "", QuestionForm.Share, QuestionForm.YesOrNo)]
    [InlineData(QuestionForm.OffTopic, "BotsOwnOpinion", QuestionForm.Attitude, QuestionForm.OffTopic)]
    [InlineData(QuestionForm.Survey, "Published", QuestionForm.Share, QuestionForm.Survey)]
    public void The_model_tells_the_form_unless_a_sign_is_certain(QuestionForm byRules, string detail, QuestionForm byMeaning, QuestionForm decided) =>
        Decide(new FormSign(byRules, detail, []), byMeaning).Form.ShouldBe(decided);

    [Theory]
    [InlineData(QuestionForm.Attitude)]
    [InlineData(QuestionForm.SmallTalk)]
    public void What_is_plainly_one_survey_question_is_no_general_one_and_no_chat(QuestionForm byMeaning)
    {
        Decide(FormSign.Of(QuestionForm.YesOrNo), byMeaning, likelihood: 0.95).Form.ShouldBe(QuestionForm.YesOrNo);
        Decide(FormSign.Of(QuestionForm.YesOrNo), byMeaning, likelihood: 0.1).Form.ShouldBe(byMeaning);
    }

    [Theory]
    [InlineData("japan", QuestionForm.Attitude)]
    [InlineData("entertainment in japan", QuestionForm.Share)]
    public void A_place_alone_asks_for_nothing_in_particular(string question, QuestionForm form) =>
        Decide(FormSign.Of(QuestionForm.Attitude), QuestionForm.Share, question).Form.ShouldBe(form);

    [Fact]
    public void What_a_pollster_says_is_what_it_found() =>
        Decide(FormSign.Of(QuestionForm.Share), QuestionForm.Said, "what did they say about fear", ["harbour-2023"]).Form.ShouldBe(QuestionForm.Share);

    [Fact]
    public void Whoever_asks_for_nothing_in_particular_of_a_survey_asks_for_attitudes() =>
        Decide(FormSign.Of(QuestionForm.Share), QuestionForm.Share, "what about harbour", ["harbour-2023"], isOfStudy: true).Form.ShouldBe(QuestionForm.Attitude);

    [Fact]
    public void Only_meaning_tells_that_an_article_is_asked()
    {
        FormDecision.IsOfArticle(new FormReading(FormSign.Of(QuestionForm.Article), Inside, IsMeant: true), ScoringWeights.Default).ShouldBeTrue();
        FormDecision.IsOfArticle(new FormReading(FormSign.Of(QuestionForm.Article), Inside), ScoringWeights.Default).ShouldBeFalse();
        FormDecision.IsOfArticle(new FormReading(FormSign.Of(QuestionForm.Article), Outside, IsMeant: true), ScoringWeights.Default).ShouldBeFalse();
    }

    private static FormSign Decide(FormSign byRules, QuestionForm byMeaning, string question = "how many", IReadOnlyList<string>? studies = null, bool isOfStudy = false, double likelihood = 0) => FormDecision.Of(
        SmallLibrary.Read(question) with { Studies = studies ?? [] },
        byRules,
        new FormReading(FormSign.Of(byMeaning), Inside, IsMeant: true),
        likelihood,
        _ => isOfStudy,
        ScoringWeights.Default);
}
