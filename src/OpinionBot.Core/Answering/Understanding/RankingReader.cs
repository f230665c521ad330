using System.Globalization;
using System.Text.RegularExpressions;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Understanding;

/// <summary>Reads which end of a list of countries a question is after, and how much of it.</summary>
internal static partial class RankingReader
{
    private const int Several = 3;
    private const int Most = 8;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
    };

    /// <summary>True for a word that only says which end is asked for.</summary>
    public static bool IsRankingWord(string folded) => folded is "top" or "bottom" or "rank" or "ranks" or "ranking" or "ranked" or "most" or "least" or "highest" or "lowest" or "biggest" or "smallest" or "fewest" or "greatest" or "largest" or "best" or "worst" || Numbers.ContainsKey(folded) || folded.All(char.IsAsciiDigit);

    /// <param name="plain">The question in folded letters.</param>
    /// <returns>Null when no ranking of countries is asked for.</returns>
    public static Ranking? Read(string plain)
    {
        var top = Top().Match(plain);
        var isLow = Low().IsMatch(plain);

        if (top.Success)
        {
            return new Ranking(Count(top.Groups["count"].Value, Several), !isLow);
        }

        var which = Which().Match(plain);

        return !which.Success || !(isLow || High().IsMatch(plain)) ? null : new Ranking(which.Groups["many"].Success ? Several : 1, !isLow);
    }

    private static int Count(string said, int otherwise) =>
        Math.Clamp(Numbers.TryGetValue(said, out var word) ? word : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise, 1, Most);

    [GeneratedRegex(@"\b(top|bottom) (?<count>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b|\b(top|bottom) (countr(y|ies)|nations?|places)\b|\brank(ing)? (of )?(the |all )?(countr(y|ies)|nations?)\b|\b(?<count>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten) (countr(y|ies)|nations|places) (with the |that are (the )?|are (the )?|where )?(most|least|highest|lowest)\b", Options)]
    private static partial Regex Top();

    [GeneratedRegex(@"\b(which|what|name the) (?<many>countries|nations|places)\b|\b(which|what) (country|nation|place)\b|^where\b", Options)]
    private static partial Regex Which();

    [GeneratedRegex(@"\b(most|highest|biggest|greatest|largest|top|best)\b", Options)]
    private static partial Regex High();

    [GeneratedRegex(@"\b(least|lowest|smallest|fewest|bottom)\b", Options)]
    private static partial Regex Low();
}
