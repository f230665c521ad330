using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval;

public sealed class CompetitionTests
{
    private static readonly ScoringWeights Weights = ScoringWeights.Default;

    // Asked once in Japan, twice in Canada; the other one twice in Japan.
    private static readonly SmallLibrary Library = new SmallLibrary().With(40).With(50, "CA").With(45, "CA", 2021)
        .With(54, question: "ipsos-2023/excited").With(52, "JP", 2021, "ipsos-2023/excited");

    [Fact]
    public void What_has_no_figures_of_the_place_does_not_compete() =>
        Competition.Of(Fits(1, 0.5), Library.Scope("in Canada"), Weights).Select(fit => fit.Option.Item.Key).ShouldBe(["nervous"]);

    [Fact]
    public void A_trend_is_of_what_was_asked_there_more_than_once() =>
        Competition.OfTrend(Fits(1, 0.9), Library.Scope("has it changed in Japan"), Weights)[0].Option.Item.Key.ShouldBe("excited");

    [Fact]
    public void What_is_surely_meant_is_of_the_trend_though_it_was_asked_once() =>
        Competition.OfTrend(Fits(9, 0), Library.Scope("has it changed in Japan"), Weights)[0].Option.Item.Key.ShouldBe("nervous");

    [Fact]
    public void Of_two_things_each_comes_whichever_way_round_it_is_said()
    {
        var reversed = SmallLibrary.Fit(SmallLibrary.Option("nervous")) with { IsReversed = true };

        Competition.OfTwo([reversed], Library.Scope("in Japan"), Weights).ShouldHaveSingleItem();
        Competition.Placed([reversed], Library.Scope("in Japan"), Weights).ShouldBeEmpty();
    }

    private static IReadOnlyList<ItemFit> Fits(double nervous, double excited) =>
        [SmallLibrary.Fit(SmallLibrary.Option("nervous")) with { Score = nervous }, SmallLibrary.Fit(SmallLibrary.Option("excited")) with { Score = excited }];
}
