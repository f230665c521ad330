using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Items;

public sealed class LikelihoodsTests
{
    private static readonly LikelihoodWeights OnlyAhead = new(0, 0, 0, 0, 0, 0, Ahead: 1, 0, 0);
    private static readonly LikelihoodWeights OnlyOutside = new(0, 0, 0, 0, 0, 0, 0, 0, Outside: -1);

    private static readonly ItemFit Nervous = SmallLibrary.Fit(SmallLibrary.Option("nervous")) with { Score = 2 };
    private static readonly ItemFit Other = SmallLibrary.Fit(SmallLibrary.Option("nervous", "Very nervous")) with { Score = 1.9 };
    private static readonly ItemFit Excited = SmallLibrary.Fit(SmallLibrary.Option("excited")) with { Score = 1.5 };

    [Fact]
    public void What_is_ahead_is_ahead_of_other_items_and_not_of_other_answers_to_its_own()
    {
        var fits = Likelihoods.Of([Nervous, Other, Excited], outside: 0, Weights(OnlyAhead));

        fits.Select(fit => Math.Round(fit.Ahead, 6)).ShouldBe([0.5, 0.4, -0.5]);
    }

    [Fact]
    public void Nothing_weighs_half() => Likelihoods.Of(Nervous, new LikelihoodWeights(0, 0, 0, 0, 0, 0, 0, 0, 0)).ShouldBe(0.5);

    [Fact]
    public void What_is_outside_the_library_is_less_likely() =>
        Likelihoods.Of([Nervous], outside: 2, Weights(OnlyOutside))[0].Likelihood.ShouldBeLessThan(Likelihoods.Of([Nervous], outside: -2, Weights(OnlyOutside))[0].Likelihood);

    [Fact]
    public void Words_alone_have_weights_of_their_own() =>
        Likelihoods.Of([Nervous with { Nearness = 0 }], outside: 9, Weights(OnlyOutside))[0].Likelihood.ShouldBe(0.5, "outside says nothing where only words count");

    [Fact]
    public void Of_two_that_are_level_one_may_be_asked_though_neither_is_likely_alone()
    {
        var level = Excited with { Score = 1.99 };
        var far = Excited with { Score = 0 };
        var weights = Weights(OnlyAhead with { Intercept = -1 }) with { MinLikelihood = 0.5 };

        Likelihoods.OfSeveral(Likelihoods.Of([Nervous, level, far], 0, weights), weights).Count.ShouldBe(2);
        Likelihoods.OfSeveral(Likelihoods.Of([Nervous, far], 0, weights), weights).ShouldBeEmpty();
    }

    private static ScoringWeights Weights(LikelihoodWeights byMeaning) => ScoringWeights.Default with { ByMeaning = byMeaning, ByWords = new(0, 0, 0, 0, 0, 0, 0, 0, 0), TooClose = 0.05 };
}
