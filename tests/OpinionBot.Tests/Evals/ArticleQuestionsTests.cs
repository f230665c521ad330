using OpinionBot.Search;
using OpinionBot.Suites.Extraction;
using OpinionBot.Suites.Questions;

namespace OpinionBot.Evals;

/// <summary>Floors under what questions on our own articles come to, so that a change that costs answers is seen.</summary>
public sealed class ArticleQuestionsTests
{
    // One article in so many of those that rules are made on: all of them take too long.
    private const int Part = 5;

    [Theory]
    [InlineData(true, false, 0.42, 0.12, 0.21)]
    [InlineData(true, true, 0.31, 0.24, 0.26)]
    [InlineData(false, false, 0.44, 0.1, 0.2)]
    [InlineData(false, true, 0.4, 0.15, 0.2)]
    public async Task Answers_stay_right_and_on_the_question(bool isForFitting, bool together, double leastRight, double mostOff, double mostWronglyAnswered)
    {
        var articles = GoldArticle.ReadAll(GoldArticle.OwnFolder).Where(one => one.IsForFitting == isForFitting).Where((_, at) => !isForFitting || at % Part == 0).ToList();
        var asking = new ArticleQuestions(ScoringWeights.Default, kept: null);
        var asked = together ? await asking.AskTogetherAsync(articles, TestContext.Current.CancellationToken) : await asking.AskEachAsync(articles, TestContext.Current.CancellationToken);

        Share(Verdict.Right, abstain: false).ShouldBeGreaterThanOrEqualTo(leastRight);
        Share(Verdict.Wrong, abstain: false).ShouldBeLessThanOrEqualTo(mostOff);
        Share(Verdict.Wrong, abstain: true).ShouldBeLessThanOrEqualTo(mostWronglyAnswered);

        double Share(Verdict verdict, bool abstain) =>
            asked.Count(one => one.Question.Abstain == abstain && one.Verdict == verdict) / (double)asked.Count(one => one.Question.Abstain == abstain);
    }

    [Theory]
    [InlineData("54 per cent of bakers", "54%", true)]
    [InlineData("54\u00a0% of bakers", "54 percent", true)]
    [InlineData("154% of bakers", "54%", false)]
    [InlineData("in 2025", "25", false)]
    [InlineData("“I’d rather bake”, said Finch", "i'd rather", true)]
    public void Words_are_found_however_they_are_written(string text, string words, bool stand) => AnswerWords.StandIn(text, words).ShouldBe(stand);
}
