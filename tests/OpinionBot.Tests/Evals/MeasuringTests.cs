using OpinionBot.Measuring;
using OpinionBot.Reporting;
using OpinionBot.Suites.Questions;
using OpinionBot.Support;

namespace OpinionBot.Evals;

/// <summary>The measures themselves, against values worked out by hand.</summary>
public sealed class MeasuringTests
{
    [Fact]
    public void Rankings_are_measured_as_trec_eval_does()
    {
        var judged = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 0, ["d"] = 1 };

        var measures = RankingMeasures.Of(["c", "b", "x", "a"], judged);

        // 2/log2(3) + 1/log2(5) over 2/log2(2) + 1/log2(3) + 1/log2(4).
        measures.NdcgAt10.ShouldBe((1.26186 + 0.43068) / (2 + 0.63093 + 0.5), 0.0001);
        measures.AveragePrecision.ShouldBe(((1 / 2.0) + (2 / 4.0)) / 3, 1e-12);
        measures.RecallAt100.ShouldBe(2 / 3.0, 1e-12);
        measures.ReciprocalRankAt10.ShouldBe(0.5);
        RankingMeasures.Of([], judged).ShouldBe(default);
    }

    [Fact]
    public void What_lies_beyond_the_cut_counts_for_what_looks_further_only()
    {
        List<string> ranking = [.. Enumerable.Range(0, 10).Select(at => $"x{at}"), "a"];

        var measures = RankingMeasures.Of(ranking, new Dictionary<string, int> { ["a"] = 1 });

        measures.NdcgAt10.ShouldBe(0);
        measures.ReciprocalRankAt10.ShouldBe(0);
        measures.AveragePrecision.ShouldBe(1 / 11.0, 1e-12);
        measures.RecallAt100.ShouldBe(1);
    }

    [Fact]
    public void The_area_under_the_curve_is_the_chance_of_the_right_order()
    {
        Separation.Auroc([3, 2], [1, 2]).Value.ShouldBe((1 + 1 + 1 + 0.5) / 4);
        Separation.Auroc([1, 1], [1, 1]).Value.ShouldBe(0.5);
        Separation.Auroc([5, 6, 7], [1, 2]).StandardError.ShouldBe(0);
        Separation.BalancedAccuracy(9, 10, 5, 10).Value.ShouldBe(0.7, 1e-12);
    }

    [Fact]
    public void Standard_errors_are_those_of_the_textbook()
    {
        Estimate.OfShare(25, 100).StandardError.ShouldBe(0.0433, 0.0001);
        var mean = Estimate.OfMean([1, 2, 3, 4]);
        (mean.Value, mean.Count).ShouldBe((2.5, 4));
        mean.StandardError.ShouldBe(0.6455, 0.0001);
        Estimate.OfSample([1.0, 2.0, 3.0, 4.0], sample => sample.Average()).StandardError.ShouldBe(mean.StandardError, 1e-9);
    }

    [Fact]
    public void Texts_are_compared_by_runs_of_four_words()
    {
        Shingles.Of("One two, three four five.").ShouldBe(["One two three four", "two three four five"]);
        Shingles.Of("Two words").ShouldBe(["Two words"]);
        var overlap = Overlap.Of(["a", "a", "b"], ["a", "c"]);
        (overlap.Precision, overlap.Recall).ShouldBe((1 / 3.0, 0.5));
    }

    [Theory]
    [InlineData(true, "It was 41%.", "41% of dock workers", false, "Right")]
    [InlineData(true, "It was 41%.", "another sentence", false, "OtherEvidence")]
    [InlineData(true, "It was 14%.", "41% of dock workers", false, "Wrong")]
    [InlineData(true, "It was 41%.", "41% of dock workers", true, "Wrong")]
    [InlineData(false, "Not covered.", "", true, "RightlySilent")]
    [InlineData(false, "Not covered.", "", false, "WronglySilent")]
    public void An_answer_is_right_with_the_right_words_from_the_right_place(bool isAnswer, string text, string quote, bool abstain, string verdict) =>
        new GivenAnswer("1", isAnswer, text, [quote]).Judge(new ExpectedAnswer("1", "?", ["41%"], Any: false, ["of dock workers"], abstain)).ToString().ShouldBe(verdict);

    [Fact]
    public void A_record_says_what_has_become_worse_by_more_than_chance()
    {
        using var folder = new TemporaryFolder();
        SuiteJson.Write([Result(0.70, 0.10)], folder.File("before.json"));
        var before = SuiteJson.Read(folder.File("before.json"));

        before[0].Measures[0].ShouldBe(Result(0.70, 0.10).Measures[0]);
        Baseline.FindWorse([Result(0.69, 0.11)], before).ShouldBeEmpty();
        Baseline.FindWorse([Result(0.80, 0.01)], before).ShouldBeEmpty();
        Baseline.FindWorse([Result(0.67, 0.10)], before).ShouldHaveSingleItem().ShouldContain("retrieval, towns: nDCG@10 was 0.7000 and is 0.6700");
        Baseline.FindWorse([Result(0.70, 0.13)], before).ShouldHaveSingleItem().ShouldContain("wrong");
    }

    private static SuiteResult Result(double good, double bad) =>
        new("retrieval", "towns", [new Measure("nDCG@10", new Estimate(good, 0.02, 50)), new Measure("wrong", new Estimate(bad, 0.02, 50), IsBetterLow: true)], [], []);
}
