using System.Globalization;

namespace OpinionBot.Reporting;

/// <summary>A run against an earlier one.</summary>
public static class Baseline
{
    /// <summary>A sentence for every measure that is worse by more than the standard error of the two, the larger one counting.</summary>
    public static IReadOnlyList<string> FindWorse(IReadOnlyList<SuiteResult> now, IReadOnlyList<SuiteResult> before) =>
    [
        .. from common in Common(now, before)
           let result = common.Result
           let measure = common.Measure
           let former = common.Former
           let loss = measure.IsBetterLow ? measure.Estimate.Value - former.Estimate.Value : former.Estimate.Value - measure.Estimate.Value
           let error = Math.Max(measure.Estimate.StandardError, former.Estimate.StandardError)
           where loss > error
           select string.Create(CultureInfo.InvariantCulture, $"{result.Suite}, {result.DataSet}: {measure.Name} was {former.Estimate.Value:0.0000} and is {measure.Estimate.Value:0.0000}, worse by more than the standard error of {error:0.0000}."),
    ];

    /// <summary>How many measures both runs have.</summary>
    public static int CountCommon(IReadOnlyList<SuiteResult> now, IReadOnlyList<SuiteResult> before) => Common(now, before).Count();

    private static IEnumerable<(SuiteResult Result, Measure Measure, Measure Former)> Common(IReadOnlyList<SuiteResult> now, IReadOnlyList<SuiteResult> before) =>
        from result in now
        join earlier in before on $"{result.Suite} {result.DataSet}" equals $"{earlier.Suite} {earlier.DataSet}"
        from measure in result.Measures
        from former in earlier.Measures
        where former.Name == measure.Name
        select (result, measure, former);
}
