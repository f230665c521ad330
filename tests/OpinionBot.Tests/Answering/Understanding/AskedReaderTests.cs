using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Understanding;

public sealed class AskedReaderTests
{
    private static readonly ItemFit Nervous = SmallLibrary.Fit(SmallLibrary.Option("nervous"));
    private static readonly ItemFit ChangePast = SmallLibrary.Fit(SmallLibrary.Option("change-past"));

    [Theory]
    [InlineData("which country is most nervous", true, 1)]
    [InlineData("which country is least nervous", false, 1)]
    [InlineData("which countries are most nervous", true, 3)]
    [InlineData("top two countries", true, 2)]
    [InlineData("top 5 countries", true, 5)]
    [InlineData("top 50 countries", true, 3)]
    public void A_ranking_says_which_end_and_how_many(string question, bool highest, int count)
    {
        var rank = Read(question, QuestionForm.Rank, "Countries").ShouldBeOfType<Asked.Rank>();

        (rank.Highest, rank.Count, rank.Among).ShouldBe((highest, count, Ranked.Countries));
    }

    [Theory]
    [InlineData("are most people nervous", ClaimKind.Majority, null)]
    [InlineData("are people nervous", ClaimKind.Majority, null)]
    [InlineData("is anyone nervous", ClaimKind.Some, null)]
    [InlineData("are fewer than half nervous", ClaimKind.Percent, 50)]
    [InlineData("is it true that half of people are nervous", ClaimKind.Percent, 50)]
    [InlineData("is it true that 60% are nervous", ClaimKind.Percent, 60)]
    public void Yes_or_no_is_asked_against_what_is_claimed(string question, ClaimKind kind, int? percent) =>
        Read(question, QuestionForm.YesOrNo).ShouldBeOfType<Asked.YesOrNo>().Claim.ShouldBe(new Claim(kind, percent));

    [Theory]
    [InlineData("are Canadians more nervous than Americans", true)]
    [InlineData("who is more nervous than whom, Canadians or Americans", false)]
    public void That_the_first_is_ahead_is_claimed_or_open(string question, bool isClaim) =>
        Read(question, QuestionForm.Compare).ShouldBeOfType<Asked.Compare>().IsClaim.ShouldBe(isClaim);

    [Fact]
    public void Two_things_at_one_place_are_set_against_each_other_whatever_the_form() =>
        Read("are people more nervous or excited", QuestionForm.YesOrNo, "", Nervous, SmallLibrary.Fit(SmallLibrary.Option("excited")))
            .ShouldBeOfType<Asked.Between>();

    [Fact]
    public void What_has_changed_lives_is_a_share_and_no_trend() =>
        Read("has AI changed your life over the years", QuestionForm.Trend, "", ChangePast).ShouldBeOfType<Asked.Share>();

    [Theory]
    [InlineData("do more people say AI changed their life over the years")]
    [InlineData("has it risen over the years that AI changed their life")]
    [InlineData("AI changed their life from 2021 to 2023")]
    public void More_of_those_whose_life_has_changed_is_a_trend(string question) =>
        Read(question, QuestionForm.Trend, "", ChangePast).ShouldBeOfType<Asked.Trend>();

    [Theory]
    [InlineData(QuestionForm.Share, "", typeof(Asked.Share))]
    [InlineData(QuestionForm.Trend, "", typeof(Asked.Trend))]
    [InlineData(QuestionForm.Attitude, "", typeof(Asked.Attitude))]
    [InlineData(QuestionForm.Article, "Why", typeof(Asked.FromArticle))]
    [InlineData(QuestionForm.Said, "", typeof(Asked.FromArticle))]
    [InlineData(QuestionForm.Survey, "When", typeof(Asked.AboutSurvey))]
    [InlineData(QuestionForm.OffTopic, "OutsideSubject", typeof(Asked.OffTopic))]
    public void Every_form_asks_for_its_own(QuestionForm form, string detail, Type asked) => Read("how many are nervous", form, detail).ShouldBeOfType(asked);

    private static Asked Read(string question, QuestionForm form, string detail = "", params ItemFit[] items) =>
        AskedReader.Read(SmallLibrary.Read(question), new FormSign(form, detail, []), items.Length > 0 ? items : [Nervous], ScoringWeights.Default);
}
