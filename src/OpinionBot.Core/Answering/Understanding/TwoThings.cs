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

        // What fits neither half is not among the first few for the whole.
        // Those who are not, or do not know, are no thing that others are set against.
        var near = items.Where(fit => fit.Option is { Item.Members.Count: 0 } and not { Label: null, Item.Kind: ItemKind.List } && (question.IsNegated || fit.SaysAnswer || fit.Option.Side is not (Side.Disagrees or Side.None))).TakeWhile(fit => fit.Score >= items[0].Score - weights.OfTwo).Take(weights.OfTwoAmong).ToList();
        var (left, right) = (Terms(question.Words.Take(at).Reverse()), Terms(question.Words.Skip(at + 1)));

        return BestPair([.. left.Except(right)], [.. right.Except(left)], near, weights);
    }

    // The first has more words of the first half than the second has, and the other way round: what both have is said of both.
    private static (ItemFit First, ItemFit Second)? BestPair(List<string> left, List<string> right, IReadOnlyList<ItemFit> near, ScoringWeights weights)
    {
        var things = near.Select(fit => (Fit: fit, Left: Has(left, fit.Option), Right: Has(right, fit.Option))).ToList();

        return (from first in things
                from second in things
                let ofLeft = Weigh(left, first.Left, second.Left)
                let ofRight = Weigh(right, second.Right, first.Right)
                where ofLeft > 0 && ofRight > 0
                orderby ofLeft + ofRight + Fitness(first.Fit, left) + Fitness(second.Fit, right) + (AreAlike(first.Fit.Option, second.Fit.Option) ? weights.OfOneList : 0) descending,
                    first.Fit.Score + second.Fit.Score descending
                select ((ItemFit, ItemFit)?)(first.Fit, second.Fit)).FirstOrDefault();

        // The things stand next to the word between them; what is said of both stands farther off.
        static double Weigh(List<string> words, IReadOnlyList<string> of, IReadOnlyList<string> than) =>
            words.Select((word, at) => (Convert.ToInt32(of.Contains(word)) - Convert.ToInt32(than.Contains(word))) / (1.0 + at)).Sum();

        double Fitness(ItemFit fit, List<string> own) => IsFor(fit, own) ? weights.OfItsHalf : 0;
    }

    // Two answers to one question, and two questions of one form, are what people set against each other.
    private static bool AreAlike(ItemOption one, ItemOption other) =>
        one.Item == other.Item || (one.Item.Kind == other.Item.Kind && one.Label == other.Label && Family(one.Item) is { } family && family == Family(other.Item));

    private static string? Family(Item item) => item.Key.Split('.') is [var family, _] ? family : null;

    // Of several questions of one form each has its own thing, and all have the same answers.
    private static IReadOnlyList<string> Has(List<string> words, ItemOption option)
    {
        var ofItem = Family(option.Item) is null ? option.Terms : new ItemOption(option.Item, null, NeedsDegree: false).Terms;

        return [.. words.Where(word => option.Terms.Contains(word) || ofItem.Contains(word))];
    }

    // "More concerned than excited" is not for who is excited; and one word of eight is a narrower question.
    private static bool IsFor(ItemFit fit, List<string> own) =>
        fit.Option is not { Label: not null, Item.Kind: ItemKind.List }
        && !(fit.Option.Contrast is { } contrast && own.Contains(TextAnalysis.Stem(contrast.Less)) && !own.Contains(TextAnalysis.Stem(contrast.More)));

    private static bool IsPlace(string word) => word == QuestionReader.PlaceMark;

    private static List<string> Terms(IEnumerable<string> words) => [.. FormReader.Subject([.. words]).SelectMany(TextAnalysis.AnalyzeWord).Distinct(StringComparer.Ordinal)];
}
