using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts.Items;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding;

/// <summary>Finds the two things that a question sets against each other: <c>more nervous or more excited</c>, <c>income vs jobs</c>.</summary>
internal static class TwoThings
{
    private static readonly WordClass Against = Lexicon.Default.Of("against");

    /// <param name="items">The options that fit the whole question, best first.</param>
    /// <returns>Null when it sets no two things against each other.</returns>
    public static (ItemFit First, ItemFit Second)? Find(ReadQuestion question, IReadOnlyList<ItemFit> items, ScoringWeights weights)
    {
        var at = Enumerable.Range(1, Math.Max(0, question.Words.Count - 2)).FirstOrDefault(at => Against.Has(question.Words[at]) && !IsPlace(question.Words[at - 1]) && !IsPlace(question.Words[at + 1]));

        if (at == 0)
        {
            return null;
        }

        var things = items
            .Where(fit => IsThing(fit, question))
            .TakeWhile(fit => fit.Score >= items[0].Score - weights.OfTwo)
            .Take(weights.OfTwoAmong)
            .Select(fit => new Thing(fit, TermsOf(fit.Option, items)))
            .ToList();

        var (left, right) = (Terms(question.Words.Take(at).Reverse()), Terms(question.Words.Skip(at + 1)));

        return BestPair([.. left.Except(right)], [.. right.Except(left)], things, weights);
    }

    // Those who are not, or do not know, are nothing that others are set against, and neither is a list as a whole.
    private static bool IsThing(ItemFit fit, ReadQuestion question) =>
        fit.Option is { Item.Members.Count: 0 } and not { Label: null, Item.Kind: ItemKind.List }
        && (question.IsNegated || fit.SaysAnswer || fit.Option.Side is not (Side.Disagrees or Side.None));

    // The first has more words of the first half than the second has, and the other way round: what both have is said of both.
    private static (ItemFit First, ItemFit Second)? BestPair(List<string> left, List<string> right, List<Thing> things, ScoringWeights weights)
    {
        return (from first in things
                from second in things
                let ofLeft = Weigh(left, first, second)
                let ofRight = Weigh(right, second, first)
                where ofLeft > 0 && ofRight > 0
                orderby ofLeft + ofRight + Fitness(first.Fit, second.Fit) descending, first.Fit.Score + second.Fit.Score descending
                select ((ItemFit, ItemFit)?)(first.Fit, second.Fit)).FirstOrDefault();

        double Fitness(ItemFit first, ItemFit second) =>
            (IsFor(first, left) ? weights.OfItsHalf : 0)
            + (IsFor(second, right) ? weights.OfItsHalf : 0)
            + (AreAlike(first.Option, second.Option) ? weights.OfOneList : 0);
    }

    // The things stand next to the word between them; what is said of both stands farther off.
    private static double Weigh(List<string> words, Thing of, Thing than) =>
        words.Select((word, at) => (Convert.ToInt32(of.Terms.Contains(word)) - Convert.ToInt32(than.Terms.Contains(word))) / (1.0 + at)).Sum();

    // Two answers to one question, and two questions of one form, are what people set against each other.
    private static bool AreAlike(ItemOption one, ItemOption other)
    {
        var (family, otherFamily) = (ItemTable.Default.FamilyOf(one.Item), ItemTable.Default.FamilyOf(other.Item));
        var areClaims = (one.Item.Kind, other.Item.Kind) == (ItemKind.Claim, ItemKind.Claim);

        return one.Item == other.Item || (one.Label == other.Label && family == otherFamily && (family is not null || areClaims));
    }

    // Of several questions of one form each has its own thing, and all have the same answers.
    private static IReadOnlySet<string> TermsOf(ItemOption option, IReadOnlyList<ItemFit> items) =>
        option.Label is not null && ItemTable.Default.FamilyOf(option.Item) is not null
        && items.FirstOrDefault(fit => fit.Option.Item == option.Item && fit.Option.Label is null) is { } whole
            ? option.Terms.Union(whole.Option.Terms).ToHashSet(StringComparer.Ordinal)
            : option.Terms;

    // "More concerned than excited" is not for who is excited; and one word of eight is a narrower question.
    private static bool IsFor(ItemFit fit, List<string> own) =>
        fit.Option is not { Label: not null, Item.Kind: ItemKind.List }
        && !(fit.Option.Contrast is { } contrast && own.Contains(TextAnalysis.Stem(contrast.Less)) && !own.Contains(TextAnalysis.Stem(contrast.More)));

    private static bool IsPlace(string word) => word == QuestionReader.PlaceMark;

    private static List<string> Terms(IEnumerable<string> words) => [.. FormReader.Subject([.. words]).SelectMany(TextAnalysis.AnalyzeWord).Distinct(StringComparer.Ordinal)];

    /// <param name="Terms">Of the ways to ask for it.</param>
    private sealed record Thing(ItemFit Fit, IReadOnlySet<string> Terms);
}
