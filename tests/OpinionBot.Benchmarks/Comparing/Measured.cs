namespace OpinionBot.Comparing;

/// <summary>What was measured of one engine on one set of questions.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Set">Which questions: <c>mixed</c> or <c>all common</c>.</param>
/// <param name="Facts">How many facts it searched.</param>
/// <param name="Queries">How many questions were timed; fewer than asked for when the engine used up its time.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="PerSecond">Questions a second answered by two threads together.</param>
/// <param name="BuildSeconds">From facts or terms to the first search.</param>
/// <param name="Megabytes">What it keeps: growth of the managed heap, or the size of its file or table.</param>
/// <param name="TopTen">The share of the ten best facts that are those of exhaustive BM25 as the engine promises it.</param>
/// <param name="Exact">How many of the questions have all of the top ten, in the same order.</param>
internal sealed record Measured(
    string Engine,
    string Set,
    int Facts,
    int Queries,
    double P50,
    double P99,
    double PerSecond,
    double BuildSeconds,
    double Megabytes,
    double TopTen,
    int Exact);

internal static class Percentiles
{
    /// <summary>The value that this share of the sorted values does not exceed.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();

        return sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
