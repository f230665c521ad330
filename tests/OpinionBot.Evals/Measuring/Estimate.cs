namespace OpinionBot.Measuring;

/// <summary>A measured value with its standard error: how far another sample of the same size would be off.</summary>
/// <param name="Value">As measured.</param>
/// <param name="StandardError">Of <paramref name="Value"/>; 0 where there is one observation only.</param>
/// <param name="Count">Of observations.</param>
public readonly record struct Estimate(double Value, double StandardError, int Count)
{
    /// <summary>The mean of independent observations.</summary>
    public static Estimate OfMean(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return new Estimate(0, 0, 0);
        }

        var mean = values.Average();
        var variance = values.Count < 2 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);

        return new Estimate(mean, Math.Sqrt(variance / values.Count), values.Count);
    }

    /// <summary>The share of the observations that hold.</summary>
    public static Estimate OfShare(int holding, int count) =>
        count == 0 ? new Estimate(0, 0, 0) : new Estimate((double)holding / count, Math.Sqrt((double)holding / count * (1 - ((double)holding / count)) / count), count);

    /// <summary>A value computed from a whole sample; its standard error by leaving out one observation at a time (jackknife).</summary>
    public static Estimate OfSample<T>(IReadOnlyList<T> sample, Func<IEnumerable<T>, double> compute)
    {
        if (sample.Count < 2)
        {
            return new Estimate(sample.Count == 0 ? 0 : compute(sample), 0, sample.Count);
        }

        var without = Enumerable.Range(0, sample.Count).Select(left => compute(sample.Where((_, at) => at != left))).ToList();
        var mean = without.Average();

        return new Estimate(compute(sample), Math.Sqrt((sample.Count - 1) * without.Average(value => (value - mean) * (value - mean))), sample.Count);
    }
}
