using OpinionBot.Fitting;

namespace OpinionBot.Evals;

public sealed class RegressionTests
{
    [Fact]
    public void What_is_told_apart_by_its_features_is_learned()
    {
        var rows = Enumerable.Range(0, 60).Select(at => (new[] { at % 3 == 0 ? 1f : 0, at % 3 == 1 ? 1f : 0 }, at % 3)).ToList();

        var (weights, biases) = Regression.FitClasses(rows, classes: 3, l2: 0.01f);

        foreach (var (features, isClass) in rows.Take(3))
        {
            Enumerable.Range(0, 3).MaxBy(one => biases[one] + weights[one].Zip(features, (weight, value) => weight * value).Sum()).ShouldBe(isClass);
        }
    }

    [Fact]
    public void Weights_are_of_the_features_as_they_were_given_whatever_their_scale()
    {
        var rows = Enumerable.Range(0, 80).Select(at => (new[] { 1000f * at, 7f }, at >= 40)).ToList();

        var (weights, bias) = Regression.Fit(rows, l2: 0.01f);

        (bias + (weights[0] * 10_000) + (weights[1] * 7)).ShouldBeLessThan(0);
        (bias + (weights[0] * 70_000) + (weights[1] * 7)).ShouldBeGreaterThan(0);
    }
}
