using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Conclusions;

/// <summary>
/// Says what follows from several figures, in words that writing and verification both make from the figures themselves: a conclusion whose words
/// are not these is none.
/// </summary>
internal static class Conclusion
{
    private const decimal HalfPercent = 50;

    // Two in a hundred more or fewer than half is about half.
    private const decimal About = 2;

    // Where nobody says how many were asked, three points may be chance.
    private const double UsualMargin = 3;

    /// <summary>The words of a conclusion, made anew; null when the figures do not allow it.</summary>
    public static string? Say(Derivation derivation, Evidence evidence) => derivation switch
    {
        Derivation.Verdict verdict => Find(evidence, verdict.Fact) is { } fact ? Verdict(Read(fact), verdict.Claim) : null,
        Derivation.Order order => FindAll(evidence, order.Facts) is { } facts ? Order(facts) : null,
        Derivation.Ahead ahead => FindAll(evidence, ahead.Facts) is [var first, var second] ? Ahead(first, second, ahead.Claimed) : null,
        Derivation.Change change => FindAll(evidence, [change.From, change.To]) is [var from, var to] ? Change(from, to) : null,
        Derivation.Extreme extreme => FindAll(evidence, extreme.Facts) is { } facts ? Extreme(facts, Derivations.Peers(facts[0], evidence), extreme.Highest) : null,
        Derivation.ExtremeThing extreme => Find(evidence, extreme.Fact) is { } fact ? ExtremeThing(fact, Things(fact, evidence), extreme.Highest) : null,
        Derivation.Countries countries => Find(evidence, countries.Fact) is { } fact ? countries.Named ? CountryNames(fact) : Countries(fact, evidence) : null,
        Derivation.Larger larger => FindAll(evidence, [larger.Fact, larger.Than]) is [var fact, var than] ? Larger(fact, than) : null,
        Derivation.Member member => Find(evidence, member.Fact) is { } fact ? Member(fact, member.Place) : null,
        _ => null,
    };

    /// <summary><c>Yes:</c>, <c>No:</c>, <c>About half:</c>, <c>Some do:</c>.</summary>
    public static string Verdict(SurveyCell figure, Claim claim) => claim.Kind switch
    {
        ClaimKind.Some => figure.Value > 0 ? "Some do:" : "No:",
        ClaimKind.Percent => Math.Abs(figure.Value - (claim.Percent ?? HalfPercent)) <= About ? claim.Percent == HalfPercent ? "About half:" : "Yes:" : claim.Percent == HalfPercent && figure.Value > HalfPercent ? "Yes, more than half:" : "No:",
        ClaimKind.Minority => figure.Value < HalfPercent ? "Yes:" : "No:",
        _ => Math.Abs(figure.Value - HalfPercent) <= 1 ? "About half:" : figure.Value > HalfPercent ? "Yes:" : "No:",
    };

    /// <summary><c>More in Canada (50%) than in the United States (45%)</c>; null when they do not compare.</summary>
    /// <param name="facts">Highest first.</param>
    public static string? Order(IReadOnlyList<StoredFact> facts)
    {
        if (facts.Count < 2 || facts.Skip(1).Any(fact => !Derivations.AreComparable(facts[0], fact) || fact.Fact.SaidOn != facts[0].Fact.SaidOn) || facts.Any(fact => Read(fact).Place is null)
            || facts.Zip(facts.Skip(1)).Any(pair => Read(pair.First).Value < Read(pair.Second).Value))
        {
            return null;
        }

        var (first, last) = (Read(facts[0]), Read(facts[^1]));

        return facts.Count == 2
            ? first.Value == last.Value ? $"As many {At(first)} as {At(last)}" : $"More {At(first)} than {At(last)}"
            : $"Most {At(first)}, then {string.Join(", ", facts.Skip(1).SkipLast(1).Select(fact => At(Read(fact))))} and {At(last)}";
    }

    /// <summary><c>Yes:</c> where the claimed place is ahead, <c>No:</c> where it is not.</summary>
    /// <param name="first">With the higher figure.</param>
    public static string Ahead(StoredFact first, StoredFact second, Place claimed) =>
        Read(first).Place == claimed && Read(first).Value > Read(second).Value ? "Yes:" : "No:";

    /// <summary><c>Up from 39% (2021) to 52% (2023), 13 points</c>; null when they do not compare.</summary>
    public static string? Change(StoredFact from, StoredFact to)
    {
        var (before, after) = (Read(from), Read(to));

        if (before.AskedWhen?.To?.Year is not { } first || after.AskedWhen?.To?.Year is not { } last || first >= last
            || FigureSentence.Reads(before) != FigureSentence.Reads(after) || before.Unit.Kind != after.Unit.Kind || (before.Place != after.Place && (before.Place, after.Place) is not ({ IsGroup: true }, { IsGroup: true })))
        {
            return null;
        }

        var points = after.Value - before.Value;
        var (was, has) = ($"{FigureSentence.Value(before)} ({first})", $"{FigureSentence.Value(after)} ({last})");

        return Math.Abs((double)points) <= Margin(before, after) ? $"Little changed: {was}, {has}" : $"{(points > 0 ? "Up" : "Down")} from {was} to {has}, {Points(points)}";
    }

    /// <summary><c>Australia, with 69%, the most of the 31 countries asked</c>; null when it is not so.</summary>
    /// <param name="facts">From the end inwards.</param>
    /// <param name="peers">All countries of the wave.</param>
    public static string? Extreme(IReadOnlyList<StoredFact> facts, IReadOnlyList<StoredFact> peers, bool highest)
    {
        var beyond = peers.Where(peer => facts.All(fact => fact.Id != peer.Id)).Select(peer => Read(peer).Value).ToList();
        var edge = Read(facts[^1]).Value;

        if (facts.Any(fact => peers.All(peer => peer.Id != fact.Id)) || beyond.Any(value => highest ? value > edge : value < edge))
        {
            return null;
        }

        var isTied = facts.Count > 1 && facts.All(fact => Read(fact).Value == edge);
        var names = facts.Select(fact => FigureSentence.InSentence(Read(fact).Place!)).ToList();
        var who = facts.Count == 1 ? $"{names[0]}, with {FigureSentence.Value(Read(facts[0]))}"
            : isTied ? $"{Join(names)}, with {FigureSentence.Value(Read(facts[0]))} each"
            : Join([.. facts.Select((fact, at) => $"{names[at]} ({FigureSentence.Value(Read(fact))})")]);

        return $"{Capitalised(who)}, the {(highest ? "most" : "least")} of {Among(Read(facts[0]).Study!.Key, peers.Count)}";
    }

    /// <summary><c>the most of 8 answers</c>; null when it is not so.</summary>
    public static string? ExtremeThing(StoredFact fact, IReadOnlyList<StoredFact> things, bool highest) =>
        things.Count < 2 || things.Any(other => highest ? Read(other).Value > Read(fact).Value : Read(other).Value < Read(fact).Value) ? null
            : $"the {(highest ? "most" : "least")} of {things.Count.ToString(CultureInfo.InvariantCulture)} answers";

    /// <summary>What else was asked at the same place in the same wave in the same form.</summary>
    public static IReadOnlyList<StoredFact> Things(StoredFact fact, Evidence evidence) =>
        [.. evidence.Facts.Concat(evidence.Peers).Where(other => Read(other).Place == Read(fact).Place && Read(other).Study!.Key == Read(fact).Study!.Key && other.Fact.SaidOn == fact.Fact.SaidOn).DistinctBy(other => other.Id)];

    /// <summary><c>31 countries</c>; null when nobody knows.</summary>
    public static string? Countries(StoredFact fact, Evidence evidence) =>
        (StudyNames.CountriesAsked(Read(fact).Study!.Key) ?? Derivations.Peers(fact, evidence).Count) is > 0 and var count ? count == 1 ? "1 country" : string.Create(CultureInfo.InvariantCulture, $"{count} countries") : null;

    /// <summary><c>Canada, France and Japan (3 countries)</c>; null when nobody has listed them all.</summary>
    public static string? CountryNames(StoredFact fact) =>
        StudyNames.CountriesNamed(Read(fact).Study!.Key) is { Count: > 1 } named
            ? string.Create(CultureInfo.InvariantCulture, $"{Capitalised(Join([.. named.Select(FigureSentence.InSentence)]))} ({named.Count} countries)")
            : null;

    /// <summary><c>Yes: Peru is among the 31 countries asked</c>; null for what is no country, and when nobody has listed them all.</summary>
    public static string? Member(StoredFact fact, Place place)
    {
        var named = StudyNames.CountriesNamed(Read(fact).Study!.Key);
        var (verdict, not) = named.Contains(place) ? ("Yes", "") : ("No", "not ");

        return place.IsGroup || named.Count == 0 ? null
            : named.Count == 1 ? $"{verdict}: {FigureSentence.InSentence(named[0])} is the only country asked"
            : string.Create(CultureInfo.InvariantCulture, $"{verdict}: {FigureSentence.InSentence(place)} is {not}among the {named.Count} countries asked");
    }

    /// <summary>
    /// <c>more than the 19% who</c>, <c>as many as the 72% who</c>; null when it is less, when other people or at another time were asked, and for answers
    /// of different scales.
    /// </summary>
    public static string? Larger(StoredFact fact, StoredFact than)
    {
        var (one, other) = (Read(fact), Read(than));
        var areOfTheSame = (one.Place, one.Study!.Key, fact.Fact.SaidOn, one.Unit) == (other.Place, other.Study!.Key, than.Fact.SaidOn, other.Unit);
        var areOfOneScale = one.Indicator.Key == other.Indicator.Key || one.Answer?.Label == other.Answer?.Label;

        return !areOfTheSame || !areOfOneScale || one.Unit.Kind != UnitKind.Percent || one.Value < other.Value
            ? null
            : $"{(one.Value > other.Value ? "more than" : "as many as")} the {FigureSentence.Value(other)} who";
    }

    private static string Among(string study, int held) =>
        StudyNames.CountriesAsked(study) is { } asked && asked > held
            ? string.Create(CultureInfo.InvariantCulture, $"the {held} countries in the library, {asked} having been asked")
            : string.Create(CultureInfo.InvariantCulture, $"the {held} countries asked");

    // 95 in 100 differences by chance alone are smaller.
    private static double Margin(SurveyCell before, SurveyCell after) =>
        before.SampleSize.Count is > 0 and { } first && after.SampleSize.Count is > 0 and { } last && before.Unit.Kind == UnitKind.Percent
            ? 1.96 * Math.Sqrt(Variance(before, first) + Variance(after, last))
            : UsualMargin;

    private static double Variance(SurveyCell figure, long count) => (double)figure.Value * (100 - (double)figure.Value) / count;

    private static string Points(decimal points) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(points):0.####} point{(Math.Abs(points) == 1 ? "" : "s")}");

    private static string At(SurveyCell figure) => $"in {Place(figure.Place!)} ({FigureSentence.Value(figure)})";

    private static string Place(Place place) => place.IsGroup ? $"the {place.Name}" : FigureSentence.InSentence(place);

    private static string Join(List<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static StoredFact? Find(Evidence evidence, FactId id) => evidence.Find(id) is { Fact: SurveyCell { Study: not null } } fact ? fact : null;

    private static IReadOnlyList<StoredFact>? FindAll(Evidence evidence, IReadOnlyList<FactId> ids) =>
        ids.Select(id => Find(evidence, id)).ToList() is var found && found.Count > 0 && found.All(fact => fact is not null) ? [.. found.OfType<StoredFact>()] : null;

    private static SurveyCell Read(StoredFact fact) => (SurveyCell)fact.Fact;
}
