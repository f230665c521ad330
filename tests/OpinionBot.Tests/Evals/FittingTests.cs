using OpinionBot.DataSets;
using OpinionBot.Fitting;
using OpinionBot.Search;

namespace OpinionBot.Evals;

/// <summary>Fitting weights: what is tried, what is kept, and what is not seen while fitting.</summary>
public sealed class FittingTests
{
    private static readonly ScoringWeights Start = ScoringWeights.Default with { Words = 0.3, Said = 0.4 };
    private static readonly FittedWeight[] Two = [new("Words", 0.1), new("Said", 0.1)];

    [Fact]
    public async Task The_weights_that_lose_least_are_found()
    {
        var found = await SearchAsync(weights => [10 * Math.Abs(weights.Words - 0.7), 10 * Math.Abs(weights.Said - 0.1)], 0, 1);

        (found.Words, found.Said).ShouldBe((0.7, 0.1));
    }

    [Fact]
    public async Task Questions_that_are_left_out_have_no_say() =>
        (await SearchAsync(weights => [10 * Math.Abs(weights.Words - 0.7), 10 * Math.Abs(weights.Words - 0.1)], 1)).Words.ShouldBe(0.1);

    [Fact]
    public async Task What_gains_less_than_one_answer_is_not_moved() => (await SearchAsync(weights => [Math.Abs(weights.Words - 0.7)], 0)).ShouldBe(Start);

    [Fact]
    public void Every_question_is_dealt_into_one_part_and_always_into_the_same()
    {
        string[] forms = [.. Enumerable.Repeat("share", 7), .. Enumerable.Repeat("rank", 5)];
        var folds = Folds.Deal(forms, 3, seed: 5);

        folds.SelectMany(fold => fold).Order().ShouldBe(Enumerable.Range(0, 12));
        folds.ShouldAllBe(fold => fold.Count == 4);
        Folds.Deal(forms, 3, seed: 5).ShouldBe(folds);
    }

    [Fact]
    public void Every_fitted_weight_is_one_of_those_that_steer_retrieval() =>
        FittedWeight.OfItems.ShouldAllBe(weight => NamedWeights.Get(NamedWeights.With(ScoringWeights.Default, weight.Name, 7), weight.Name) == 7);

    [Fact]
    public void Weights_are_changed_by_name()
    {
        var weights = NamedWeights.Read("Words=0.5,OfTwoAmong=9");

        weights.ShouldBe(ScoringWeights.Default with { Words = 0.5, OfTwoAmong = 9 });
    }

    [Theory]
    [InlineData("Wrds=0.5")]
    [InlineData("Words")]
    [InlineData("Words=much")]
    public void What_changes_no_weight_is_named(string changes) =>
        Should.Throw<UnusableDataException>(() => NamedWeights.Read(changes)).Message.ShouldContain(changes);

    private static Task<ScoringWeights> SearchAsync(Func<ScoringWeights, IReadOnlyList<double>> lossesOf, params int[] questions) =>
        new CoordinateSearch(Two, weights => Task.FromResult(lossesOf(weights))).RunAsync(Start, questions);
}
