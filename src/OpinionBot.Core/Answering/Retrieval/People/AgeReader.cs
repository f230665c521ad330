using System.Globalization;
using System.Text.RegularExpressions;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Finds ages in a text: numbers of two digits, by what stands right before and right behind them.</summary>
internal static partial class AgeReader
{
    private const int Oldest = 110;

    // Longer than all that can stand before an age: "aged over the age of ".
    private const int Reach = 48;

    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Decades of a life as people write them, by their first letters.
    private static readonly string[] Decades = ["twe", "thi", "for", "fif", "six", "sev", "eig", "nin"];

    /// <summary><c>aged 18 to 34</c>, <c>between 18 and 34</c>, <c>18-to-34-year-olds</c>, <c>18- to 34-year-olds</c>.</summary>
    public static IEnumerable<AgeGroup> Ranges(string text) =>
        To().Matches(text).Where(match => Stands(OfWhom(), text, match.Index) || YearOlds().IsMatch(Behind(text, match.Index + match.Length)))
            .Concat(And().Matches(text).Where(match => Stands(OfWhom(), text, match.Index)))
            .Select(match => new AgeGroup(Number(match.Groups["from"]), Number(match.Groups["to"])))
            .Where(ages => ages.From < ages.To && ages.To <= Oldest);

    /// <summary><c>in their late thirties</c>, <c>50-somethings</c>.</summary>
    public static IEnumerable<AgeGroup> OfDecades(string text) =>
        Decade().Matches(text).Where(match => Stands(InTheir(), text, match.Index))
            .Concat(Somethings().Matches(text).Where(match => char.IsAsciiDigit(match.Value[0]) || Spelt(match.Value) >= 0))
            .Select(match => FirstOf(match.Groups["decade"].Value))
            .Select(from => new AgeGroup(from, (from / 10 * 10) + 9));

    /// <summary><c>17yo</c>, <c>people aged exactly 30</c>.</summary>
    public static IEnumerable<AgeGroup> Exactly(string text) =>
        Ages(text)
            .Where(age => (IsApart(text, age.Index) && Old().IsMatch(age.Behind))
                || (Whose().IsMatch(BeforeExactly(text, age.Index)) && !GoesOn().IsMatch(age.Behind) && !IsCount(age.Behind)))
            .Select(age => new AgeGroup(age.Number, age.Number));

    /// <summary><c>over 65</c>, <c>≥65</c>, <c>65 and older</c>, <c>65 and up</c>, <c>people of at least 65</c>; each with where it begins.</summary>
    public static IEnumerable<(int Start, AgeGroup Ages)> Above(string text) =>
        from age in Ages(text)
        let start = Start(text, age, Over(), OverSign(), AtLeast())
        where start >= 0 || (IsApart(text, age.Index) && AndOver().IsMatch(age.Behind))
        where age.Number > 9
        select (start >= 0 ? start : age.Index, new AgeGroup(age.Number, null));

    /// <summary><c>under 30</c>, <c>&lt;30</c>, <c>U30s</c>, <c>30 or younger</c>.</summary>
    public static IEnumerable<AgeGroup> Below(string text) =>
        from age in Ages(text)
        where Start(text, age, Under(), UnderSign(), AtMost()) >= 0 || (IsApart(text, age.Index) && AndUnder().IsMatch(age.Behind))
        where age.Number > 9
        select new AgeGroup(0, age.Number);

    private static IEnumerable<Age> Ages(string text) =>
        TwoDigits().Matches(text)
            .Select(match => new Age(match.Index, Number(match.Groups["age"]), Behind(text, match.Index + 2), Behind(text, match.Index + match.Length)));

    // Where the words before an age begin; -1 when they say no such thing, or when a share or a count follows.
    private static int Start(string text, Age age, Regex words, Regex signs, Regex bounds)
    {
        var before = Window(text, age.Index);
        var found = words.Match(before) is { Success: true } spoken ? spoken
            : signs.Match(before) is { Success: true } sign ? sign
            : bounds.Match(before) is { Success: true } bound && Whose().Match(before[..bound.Index]) is { Success: true } whose ? whose
            : null;

        return found is null || IsCount(age.BehindYears) ? -1 : age.Index - before.Length + found.Index;
    }

    private static bool IsCount(string behind) => Percent().IsMatch(behind) || Many().IsMatch(behind);

    private static bool Stands(Regex words, string text, int at) => words.IsMatch(Window(text, at));

    // Without what may stand between: "aged exactly 30".
    private static string BeforeExactly(string text, int at) => Exact().Replace(Window(text, at), "");

    private static string Window(string text, int at) => text[Math.Max(0, at - Reach)..at];

    private static string Behind(string text, int at) => text[at..Math.Min(text.Length, at + Reach)];

    private static bool IsApart(string text, int at) => at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');

    // "20s", "twenties", "teens"
    private static int FirstOf(string decade) =>
        char.IsAsciiDigit(decade[0]) ? int.Parse(decade[..2], CultureInfo.InvariantCulture) : Spelt(decade) is >= 0 and var at ? 20 + (at * 10) : 13;

    private static int Spelt(string decade) => Array.FindIndex(Decades, begin => decade.StartsWith(begin, StringComparison.OrdinalIgnoreCase));

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    /// <param name="Behind">What follows its digits.</param>
    /// <param name="BehindYears">What follows it when <c>-year-olds</c> belongs to it.</param>
    private readonly record struct Age(int Index, int Number, string Behind, string BehindYears);

    [GeneratedRegex(@"(?<age>[0-9]{2})(s|-year-olds|-?y|-?yos?|-?yrs?)?\b", Options, Patience)]
    private static partial Regex TwoDigits();

    [GeneratedRegex(@"\b(?<from>[0-9]{1,2})( ?(-|–|to) ?|- ?to[- ])(?<to>[0-9]{1,2})\b", Options, Patience)]
    private static partial Regex To();

    [GeneratedRegex(@"\b(?<from>[0-9]{1,2}) ?and ?(?<to>[0-9]{1,2})\b", Options, Patience)]
    private static partial Regex And();

    [GeneratedRegex(@"\b(aged?|ages|between|people|adults|those|olds?|year-olds) (of )?$", Options, Patience)]
    private static partial Regex OfWhom();

    [GeneratedRegex(@"^[ -]years?[ -]olds?\b", Options, Patience)]
    private static partial Regex YearOlds();

    [GeneratedRegex(@"\b(?<decade>[2-9]0'?s|(twen|thir|for|fif|six|seven|eigh|nine)ties|teens)\b", Options, Patience)]
    private static partial Regex Decade();

    [GeneratedRegex(@"\bin (their|her|his|your|our|my) ((early|mid|late)[ -])*$", Options, Patience)]
    private static partial Regex InTheir();

    [GeneratedRegex(@"\b(?<decade>[2-9]0|[a-z]{3,5}ty)[ -]?somethings?\b", Options, Patience)]
    private static partial Regex Somethings();

    // "At least 65" alone may be countries or answers: whose age it is stands before it.
    [GeneratedRegex(@"\b(people|persons|adults|those|men|women|aged?|who are|who is) $", Options, Patience)]
    private static partial Regex Whose();

    [GeneratedRegex(@"(?<= )(= ?|exactly )$", Options, Patience)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^[ -]?(yo|y/o)s?\b", Options, Patience)]
    private static partial Regex Old();

    [GeneratedRegex(@"^(\w|[+＋–-]| (to|and|or|plus|years|of)\b)", Options, Patience)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(over|above|older than|aged over) (the age of )?$", Options, Patience)]
    private static partial Regex Over();

    [GeneratedRegex(@"(\bover-|>=? ?|≥ ?)$", Options, Patience)]
    private static partial Regex OverSign();

    [GeneratedRegex(@"\b(at least|more than|no younger than) $", Options, Patience)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^(\+|[ -]plus\b| (and|or|years and|years or) (over|older|above|more|up\b))", Options, Patience)]
    private static partial Regex AndOver();

    [GeneratedRegex(@"\b(under|below|younger than|aged under) (the age of )?$", Options, Patience)]
    private static partial Regex Under();

    [GeneratedRegex(@"(\bunder-|\bu-?|<=? ?|≤ ?)$", Options, Patience)]
    private static partial Regex UnderSign();

    [GeneratedRegex(@"\b(at most|less than|no older than) $", Options, Patience)]
    private static partial Regex AtMost();

    [GeneratedRegex("^ (and|or) (under|younger|below)", Options, Patience)]
    private static partial Regex AndUnder();

    // "Under 20%" and "over 50 countries" name no ages.
    [GeneratedRegex(@"^([.,][0-9]| ?(%|per ?cent|pct|pc\b|percentage))", Options, Patience)]
    private static partial Regex Percent();

    [GeneratedRegex("^ ?(million|billion|thousand|countries|nations)", Options, Patience)]
    private static partial Regex Many();
}
