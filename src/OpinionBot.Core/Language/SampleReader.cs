using System.Globalization;
using System.Text.RegularExpressions;

namespace OpinionBot.Language;

/// <summary>Finds how many people a survey asked: <c>a survey of 2,140 adults</c>, <c>interviewed 612 drivers</c>, <c>n = 1,002</c>.</summary>
public static partial class SampleReader
{
    private const int MinAsked = 50;
    private const int MaxPopulation = 80;

    /// <returns>How many, and of whom as far as the text says.</returns>
    public static IEnumerable<(long Count, string? Population)> Read(string passage) =>
        SampleOf().Matches(passage).Concat(Asked().Matches(passage)).Concat(WereAsked().Matches(passage)).Concat(SampleSign().Matches(passage))
            .Select(match => (Count: Count(match.Groups["n"].Value), Population: Population(match.Groups["who"].Value)))
            .Where(sample => sample.Count >= MinAsked);

    private static long Count(string digits) => long.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static string? Population(string words)
    {
        var cut = AfterPopulation().Match(words) is { Success: true } after ? words[..after.Index] : words;
        cut = cut.Trim();

        return cut.Length is 0 or > MaxPopulation ? null : cut;
    }

    // "a survey of 2,140 adults", "the report, which covers 5,120 pupils", "based on 4,300 household interviews"
    [GeneratedRegex(@"\b([Ss]urvey|[Pp]oll|[Ss]tudy|[Ss]ample|[Rr]eport|[Bb]arometer|based)\b(,? [a-z]+){0,3}?,? (of|on|among|covers|covering|with) (?<n>[0-9][0-9,]*)(?<who>( [A-Za-z][\w.’'-]*){1,9})?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SampleOf();

    [GeneratedRegex(@"\b(interviewed|surveyed|polled|questioned|asked|canvassed) (a total of |more than |about |around |nearly |some )?(?<n>[0-9][0-9,]*)(?<who>( [A-Za-z][\w.’'-]*){1,9})?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?<n>[0-9][0-9,]*)(?<who>( [\w.’'-]+){1,6}?) (were |was |have been |had been )?(interviewed|surveyed|polled|questioned|took part|participated|responded|completed)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WereAsked();

    [GeneratedRegex(@"\b([nN] ?= ?|[Ss]ample size( of|:| was)? )(?<n>[0-9][0-9,]*)(?<who>)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SampleSign();

    [GeneratedRegex(@" (by|online|from|between|via|through|on|who|and|for|were|was|found|finds|conducted|carried|during|with|about|whether|how|what|over|when)( |$)| in (January|February|March|April|May|June|July|August|September|October|November|December|early|late|20[0-9]{2})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterPopulation();
}
