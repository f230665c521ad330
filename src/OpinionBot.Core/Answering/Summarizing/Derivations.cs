using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Summarizing;

/// <summary>What may be computed from several figures, and whether a claim to have computed it is true.</summary>
public static class Derivations
{
    /// <summary>True within one answer to one question of one study; nothing else is ever compared.</summary>
    public static bool AreComparable(StoredFact left, StoredFact right) =>
        left.Fact is Figure { Study: { } study } one && right.Fact is Figure { Study: { } other } two
        && study.Key == other.Key && one.Indicator.Key == two.Indicator.Key && one.Answer?.Label == two.Answer?.Label && one.Unit == two.Unit;

    /// <summary>The countries of the same wave with the same question and answer, the fact itself among them.</summary>
    public static IReadOnlyList<StoredFact> Peers(StoredFact fact, Evidence evidence) =>
        [.. evidence.Facts.Concat(evidence.Siblings)
            .Where(other => AreComparable(fact, other) && other.Fact.SaidOn == fact.Fact.SaidOn && other.Fact is Figure { Place.IsGroup: false })
            .DistinctBy(other => other.Id)];

    /// <summary>Recomputes the claim and reads its words: true when both say what the figures say.</summary>
    public static bool IsTrue(Derivation derivation, Evidence evidence) => derivation switch
    {
        Derivation.Rank rank => IsTrue(rank, evidence),
        Derivation.Difference difference => IsTrue(difference, evidence),
        Derivation.DifferentQuestions different => IsTrue(different, evidence),
        _ => Conclusion.Say(derivation, evidence) is { } said && string.Equals(said, Words(derivation), StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The facts that a claim must be cited from.</summary>
    public static IReadOnlyList<FactId> Cited(Derivation derivation) => derivation switch
    {
        Derivation.Rank rank => [rank.Fact],
        Derivation.Difference difference => [difference.From],
        Derivation.DifferentQuestions different => different.Facts,
        Derivation.Verdict verdict => [verdict.Fact],
        Derivation.Order order => order.Facts,
        Derivation.Ahead ahead => ahead.Facts,
        Derivation.Change change => [change.From, change.To],
        Derivation.Extreme extreme => extreme.Facts,
        Derivation.ExtremeThing extreme => [extreme.Fact],
        Derivation.Countries countries => [countries.Fact],
        Derivation.Member member => [member.Fact],
        Derivation.Larger larger => [larger.Than],
        _ => [],
    };

    /// <summary>The words of a sentence that make the claim.</summary>
    public static string Words(Derivation derivation) => derivation switch
    {
        Derivation.Rank rank => rank.Words,
        Derivation.Difference difference => difference.Words,
        Derivation.DifferentQuestions different => different.Words,
        Derivation.Verdict verdict => verdict.Words,
        Derivation.Order order => order.Words,
        Derivation.Ahead ahead => ahead.Words,
        Derivation.Change change => change.Words,
        Derivation.Extreme extreme => extreme.Words,
        Derivation.ExtremeThing extreme => extreme.Words,
        Derivation.Countries countries => countries.Words,
        Derivation.Member member => member.Words,
        Derivation.Larger larger => larger.Words,
        _ => "",
    };

    /// <summary><c>20 percentage points less</c>.</summary>
    /// <param name="points">Below zero for less; not zero.</param>
    public static string DifferenceWords(decimal points) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(points):0.####} percentage point{(Math.Abs(points) == 1 ? "" : "s")} {(points > 0 ? "more" : "less")}");

    private static bool IsTrue(Derivation.Rank rank, Evidence evidence)
    {
        if (evidence.Find(rank.Fact) is not { Fact: Figure figure } fact)
        {
            return false;
        }

        var peers = Peers(fact, evidence);
        var isTrue = rank.Highest
            ? peers.All(peer => peer.Id == fact.Id || ((Figure)peer.Fact).Value < figure.Value)
            : peers.All(peer => peer.Id == fact.Id || ((Figure)peer.Fact).Value > figure.Value);

        return isTrue && rank.Among == peers.Count
            && rank.Words == string.Create(CultureInfo.InvariantCulture, $"the {(rank.Highest ? "highest" : "lowest")} of the {peers.Count} countries asked");
    }

    private static bool IsTrue(Derivation.Difference difference, Evidence evidence) =>
        evidence.Find(difference.From) is { Fact: Figure from } left
        && evidence.Find(difference.To) is { Fact: Figure to } right
        && AreComparable(left, right)
        && (left.Fact.SaidOn == right.Fact.SaidOn || from.Place == to.Place)
        && from.Value - to.Value == difference.Points
        && difference.Words == DifferenceWords(difference.Points);

    private static bool IsTrue(Derivation.DifferentQuestions different, Evidence evidence)
    {
        var questions = different.Facts
            .Select(id => evidence.Find(id)?.Fact as Figure)
            .Select(figure => (figure?.Study?.Key, figure?.Indicator.Key))
            .ToList();

        return different.Words == SurveySentences.NotTheSameQuestion && questions.Count > 1 && questions.Distinct().Count() == questions.Count && questions.All(question => question.Item2 is not null);
    }
}
