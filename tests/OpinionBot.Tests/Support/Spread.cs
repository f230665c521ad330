using System.Globalization;

namespace OpinionBot.Support;

/// <summary>How long many of the same thing took, in one line: for commands that measure, not for assertions.</summary>
internal static class Spread
{
    /// <param name="took">Milliseconds, in any order.</param>
    public static string Of(IReadOnlyList<double> took)
    {
        var ordered = took.Order().ToList();

        return ordered.Count == 0
            ? "(none)"
            : string.Create(CultureInfo.InvariantCulture, $"p50 {ordered[ordered.Count / 2]:F1} ms, p99 {ordered[ordered.Count * 99 / 100]:F1} ms, at most {ordered[^1]:F1} ms");
    }
}
