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
        var near = items.Where(fit => fit.Option.Item.Members.Count == 0 && (question.IsNegated || fit.IsSaid || fit.Option.Side is not (Side.Disagrees or Side.None))).Take(weights.OfTwoAmong).ToList();
        var (left, right) = (Terms(question.Words.Take(at)), Terms(question.Words.Skip(at + 1)));
        var (first, second) = (Best(left, right, near), Best(right, left, near));

        // "More concerned than excited" is one answer, and has both words.
        return first is not null && second is not null && first.Option != second.Option && Math.Min(first.Score, second.Score) >= items[0].Score - weights.OfTwo ? (first, second) : null;
    }

    // What has most of the words of its own half, and none that only the other half has.
    private static ItemFit? Best(List<string> half, List<string> other, List<ItemFit> near)
    {
        var (own, others) = (half.Except(other).ToList(), other.Except(half).ToList());

        return near
            .Select(fit => (fit, Has: own.Count(fit.Option.Terms.Contains), HasOthers: others.Count(fit.Option.Terms.Contains)))
            .Where(one => one.Has > one.HasOthers)
            .OrderByDescending(one => IsFor(one.fit, own)).ThenByDescending(one => one.Has - one.HasOthers)
            .Select(one => one.fit)
            .FirstOrDefault();
    }

    // "More concerned than excited" is not for who is excited; and one word of eight is a narrower question.
    private static bool IsFor(ItemFit fit, List<string> own) =>
        fit.Option is not { Label: not null, Item.Kind: ItemKind.List }
        && !(fit.Option.Contrast is { } contrast && own.Contains(TextAnalysis.Stem(contrast.Less)) && !own.Contains(TextAnalysis.Stem(contrast.More)));

    private static bool IsPlace(string word) => word == QuestionReader.PlaceMark;

    private static List<string> Terms(IEnumerable<string> words) => [.. FormReader.Subject([.. words]).SelectMany(TextAnalysis.AnalyzeWord).Distinct(StringComparer.Ordinal)];
}
