using System.Globalization;
using System.Text.RegularExpressions;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Ages that a question or a fact is about; <paramref name="To"/> is null for all above.</summary>
internal sealed partial record AgeGroup(int From, int? To)
{
    private const int Oldest = 110;

    /// <summary>All that a text names: <c>aged 18 to 34</c>, <c>over 65</c>, <c>under-30s</c>, <c>65 and older</c>, <c>&lt;18</c>.</summary>
    public static IReadOnlyList<AgeGroup> Read(string text) =>
    [
        .. Range().Matches(text).Select(match => new AgeGroup(Number(match, "from"), Number(match, "to"))).Where(ages => ages.From < ages.To && ages.To <= Oldest),
        .. Ages(Above(), text).Select(match => new AgeGroup(Number(match, "from"), null)).Where(ages => ages.From is > 9 and <= Oldest),
        .. Ages(Below(), text).Select(match => new AgeGroup(0, Number(match, "to"))).Where(ages => ages.To is > 9 and <= Oldest),
    ];

    /// <summary>"Over 64" and "65 and over" are the same people.</summary>
    public bool IsSame(AgeGroup other) => Math.Abs(From - other.From) <= 1 && (To is null) == (other.To is null) && Math.Abs((To ?? 0) - (other.To ?? 0)) <= 1;

    public override string ToString() => To is null ? $"people over {From}" : From == 0 ? $"people under {To}" : $"people aged {From} to {To}";

    private static IEnumerable<Match> Ages(Regex form, string text) => form.Matches(text).Where(match => !match.Groups["other"].Success);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // "under 20%" and "over 50 countries" name no ages.
    private const string Other = @"(?<other>[.,][0-9]| ?(%|per ?cent|pct|pc\b|percentage|million|billion|thousand|countries|nations))?";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(aged?|ages|between|people|adults|those|olds?|year-olds) (of )?(?<from>[0-9]{1,2}) ?(-|–|to|and) ?(?<to>[0-9]{1,2})\b|\b(?<from>[0-9]{1,2})( ?(-|–|to) ?|-to-)(?<to>[0-9]{1,2})[ -]years?[ -]olds?\b", Options)]
    private static partial Regex Range();

    [GeneratedRegex(@"(\b(over|above|older than|aged over) (the age of )?|\bover-|>=? ?|≥ ?)(?<from>[0-9]{2})(s|-year-olds)?\b" + Other + @"|\b(?<from>[0-9]{2})(\+| (and|or|years and|years or) (over|older|above|more))", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"(\b(under|below|younger than|aged under) (the age of )?|\bunder-|<=? ?|≤ ?)(?<to>[0-9]{2})(s|-year-olds)?\b" + Other + @"|\b(?<to>[0-9]{2}) (and|or) (under|younger|below)", Options)]
    private static partial Regex Below();
}
