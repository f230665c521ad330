using System.Globalization;
using System.Text.RegularExpressions;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Ages that a question or a fact is about; <paramref name="To"/> is null for all above.</summary>
internal sealed partial record AgeGroup(int From, int? To)
{
    private const int Oldest = 110;

    // Decades of a life as people write them, by their first letters.
    private static readonly string[] Decades = ["twe", "thi", "for", "fif", "six", "sev", "eig", "nin"];

    /// <summary>All that a text names: <c>aged 18 to 34</c>, <c>over 65</c>, <c>under-30s</c>, <c>65 and older</c>, <c>&lt;18</c>, <c>in their twenties</c>, <c>18yo</c>.</summary>
    public static IReadOnlyList<AgeGroup> Read(string text) =>
    [
        .. Range().Matches(text).Select(match => new AgeGroup(Number(match, "from"), Number(match, "to"))).Where(ages => ages.From < ages.To && ages.To <= Oldest),
        .. Decade().Matches(text).Select(match => FirstOf(match.Groups["decade"].Value)).Select(from => new AgeGroup(from, (from / 10 * 10) + 9)),
        .. Ages(Exact(), text).Select(match => new AgeGroup(Number(match, "age"), Number(match, "age"))),
        .. Ages(Above(), text).Select(match => new AgeGroup(Number(match, "from"), null)).Where(ages => ages.From is > 9 and <= Oldest),
        .. Ages(Below(), text).Select(match => new AgeGroup(0, Number(match, "to"))).Where(ages => ages.To is > 9 and <= Oldest),
    ];

    /// <summary>True when a text begins with an age and no figure: <c>&gt; 65 only</c>.</summary>
    public static bool Begins(string text) => Ages(Above(), text).Any(match => match.Index == 0);

    /// <summary>"Over 64" and "65 and over" are the same people.</summary>
    public bool IsSame(AgeGroup other) => Math.Abs(From - other.From) <= 1 && (To is null) == (other.To is null) && Math.Abs((To ?? 0) - (other.To ?? 0)) <= 1;

    public override string ToString() => To is null ? $"people over {From}" : From == 0 ? $"people under {To}" : From == To ? $"people aged {From}" : $"people aged {From} to {To}";

    private static IEnumerable<Match> Ages(Regex form, string text) => form.Matches(text).Where(match => !match.Groups["other"].Success);

    // "20s", "twenties", "teens"
    private static int FirstOf(string decade) => char.IsAsciiDigit(decade[0]) ? int.Parse(decade[..2], CultureInfo.InvariantCulture)
        : Array.FindIndex(Decades, begin => decade.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? 20 + (at * 10)
        : 13;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // "under 20%" and "over 50 countries" name no ages.
    private const string Other = @"(?<other>[.,][0-9]| ?(%|per ?cent|pct|pc\b|percentage|million|billion|thousand|countries|nations))?";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(aged?|ages|between|people|adults|those|olds?|year-olds) (of )?(?<from>[0-9]{1,2}) ?(-|–|to|and) ?(?<to>[0-9]{1,2})\b|\b(?<from>[0-9]{1,2})( ?(-|–|to) ?|-to-)(?<to>[0-9]{1,2})[ -]years?[ -]olds?\b", Options)]
    private static partial Regex Range();

    // "<18y", "under-30s"
    private const string Years = @"(s|-year-olds|-?y|-?yo|-?yrs?)?\b";

    // "At least 65" alone may be countries or answers: whose age it is stands before it.
    private const string Whose = @"\b(people|persons|adults|those|men|women|aged?|who are|who is) ";

    [GeneratedRegex(@"\bin (their|her|his|your|our|my) ((early|mid|late)[ -])*(?<decade>[2-9]0'?s|(twen|thir|for|fif|six|seven|eigh|nine)ties|teens)\b|\b(?<decade>[2-9]0|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?somethings?\b", Options)]
    private static partial Regex Decade();

    [GeneratedRegex(@"\b(?<age>[0-9]{2})[ -]?(yo|y/o)s?\b|" + Whose + @"(= ?|exactly )?(?<age>[0-9]{2})\b(?<other>[+＋–-]| (to|and|or|plus|years|of)\b)?" + Other, Options)]
    private static partial Regex Exact();

    [GeneratedRegex(@"(\b(over|above|older than|aged over) (the age of )?|\bover-|>=? ?|≥ ?|" + Whose + @"(at least|more than|no younger than) )(?<from>[0-9]{2})" + Years + Other + @"|\b(?<from>[0-9]{2})(\+| (and|or|years and|years or) (over|older|above|more))", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"(\b(under|below|younger than|aged under) (the age of )?|\bunder-|\bu-?|<=? ?|≤ ?|" + Whose + @"(at most|less than|no older than) )(?<to>[0-9]{2})" + Years + Other + @"|\b(?<to>[0-9]{2}) (and|or) (under|younger|below)", Options)]
    private static partial Regex Below();
}
