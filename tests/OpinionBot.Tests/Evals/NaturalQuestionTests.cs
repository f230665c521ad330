using OpinionBot.Search;
using OpinionBot.Suites.Natural;

namespace OpinionBot.Evals;

/// <summary>Floors under what the development questions reach on the half that nothing is fitted to, so that a change that costs answers is seen.</summary>
public sealed class NaturalQuestionTests
{
    private const double LeastRight = 0.79;
    private const double MostOffTheQuestion = 0.1;
    private const double MostWronglyAnswered = 0.09;
    private const double LeastMet = 0.92;

    [Fact]
    public async Task The_half_that_checks_stays_above_its_floors()
    {
        var judged = (await NaturalSuite.JudgeAllAsync(ScoringWeights.Default, TestContext.Current.CancellationToken))
            .Where(one => !one.Question.IsForFitting).ToList();
        var answerable = judged.Where(one => one.Question is { Abstain: false, Form: not "smalltalk" }).ToList();

        Share(answerable, Judgement.Right).ShouldBeGreaterThanOrEqualTo(LeastRight);
        Share(answerable, Judgement.OffTheQuestion).ShouldBeLessThanOrEqualTo(MostOffTheQuestion);
        Share([.. judged.Where(one => one.Question.Abstain)], Judgement.WronglyAnswered).ShouldBeLessThanOrEqualTo(MostWronglyAnswered);
        Share([.. judged.Where(one => one.Question.Form == "smalltalk")], Judgement.Met).ShouldBeGreaterThanOrEqualTo(LeastMet);
    }

    [Fact]
    public void There_are_at_least_a_thousand_questions_and_each_is_asked_once()
    {
        var questions = NaturalQuestion.ReadAll();

        questions.Count.ShouldBeGreaterThanOrEqualTo(1_000);
        questions.Select(question => question.Q.ToUpperInvariant()).ShouldBeUnique();
        questions.Select(question => question.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("63% of adults", "63%", true)]
    [InlineData("163% of adults", "63%", false)]
    [InlineData("It was 63.0% then", "63%", true)]
    [InlineData("in Italy and Peru", "Peru|Chile", true)]
    [InlineData("n = 19,504", "re:\\b19,?504\\b", true)]
    public void A_figure_is_said_whole_or_not_at_all(string text, string part, bool isSaid) =>
        new NaturalQuestion("a001", "?", "share", "plain", [], [[part]], Abstain: false).IsSaidBy(text).ShouldBe(isSaid);

    private static double Share(List<JudgedQuestion> judged, Judgement judgement) => (double)judged.Count(one => one.Judgement == judgement) / judged.Count;
}
