using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Conclusions;

/// <summary>What is concluded from figures is what they say, and nothing else passes for it.</summary>
public sealed class ConclusionTests
{
    private static readonly StoredFact Peru = A.Stored(1, A.Figure(47, "PE"));
    private static readonly StoredFact Chile = A.Stored(2, A.Figure(54, "CL"));
    private static readonly StoredFact Spain = A.Stored(3, A.Figure(54, "ES"));
    private static readonly Evidence All = new(new FactQuery { Text = "figures" }, [Chile, Peru], [Peru, Chile, Spain]);

    [Theory]
    [InlineData(76, ClaimKind.Majority, "Yes:")]
    [InlineData(50.5, ClaimKind.Majority, "About half:")]
    [InlineData(44, ClaimKind.Majority, "No:")]
    [InlineData(44, ClaimKind.Minority, "Yes:")]
    [InlineData(3, ClaimKind.Some, "Some do:")]
    public void Yes_or_no_is_computed_against_what_was_claimed(decimal value, ClaimKind kind, string said) =>
        Conclusion.Verdict(A.Figure(value), new Claim(kind)).ShouldBe(said);

    [Theory]
    [InlineData(50, "Yes, more than half:")]
    [InlineData(60, "Yes:")]
    [InlineData(90, "No:")]
    public void A_number_that_is_claimed_is_the_figure_or_is_not(decimal claimed, string said) =>
        Conclusion.Verdict(A.Figure(61), new Claim(ClaimKind.Percent, claimed)).ShouldBe(said);

    [Fact]
    public void Places_are_said_in_the_order_of_their_figures_and_in_no_other()
    {
        Conclusion.Order([Chile, Peru]).ShouldBe("More in Chile (54%) than in Peru (47%)");
        Conclusion.Order([Peru, Chile]).ShouldBeNull();
        Conclusion.Order([Chile, Spain]).ShouldBe("As many in Chile (54%) as in Spain (54%)");
    }

    [Fact]
    public void Those_that_are_level_at_the_end_of_a_ranking_are_all_named()
    {
        Conclusion.Extreme([Chile, Spain], [Peru, Chile, Spain], highest: true).ShouldBe("Chile and Spain, with 54% each, the most of the 3 countries asked");
        Conclusion.Extreme([Peru], [Peru, Chile, Spain], highest: false).ShouldBe("Peru, with 47%, the least of the 3 countries asked");
        Conclusion.Extreme([Peru], [Peru, Chile, Spain], highest: true).ShouldBeNull();
    }

    [Fact]
    public void A_claim_that_is_not_what_the_figures_say_does_not_pass()
    {
        var reads = Facts.Surveys.FigureSentence.Reads((Figure)Chile.Fact);
        DraftSentence Say(string words) => new($"{words} {reads} [{Chile.Id}][{Peru.Id}].", [new Derivation.Order([Chile.Id, Peru.Id], words)]);

        VerifiedSummary.TryVerify(new DraftSummary([Say("More in Chile (54%) than in Peru (47%)")]), All).ShouldNotBeNull();
        VerifiedSummary.TryVerify(new DraftSummary([Say("More in Peru (47%) than in Chile (54%)")]), All).ShouldBeNull();
        VerifiedSummary.TryVerify(new DraftSummary([Say("More in Chile (55%) than in Peru (47%)")]), All).ShouldBeNull();
    }
}
