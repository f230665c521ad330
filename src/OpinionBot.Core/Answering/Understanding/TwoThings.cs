using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding;

/// <summary>Finds the two things that a question sets against each other: <c>more nervous or more excited</c>, <c>income vs jobs</c>.</summary>
internal static class TwoThings
{
    // What fits neither half is among the first few for the whole.
    private const int Candidates = 40;

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

        var (left, right) = (Terms(question.Words.Take(at)), Terms(question.Words.Skip(at + 1)));
        var (first, second) = (Best(left, right, items), Best(right, left, items));

        // "More concerned than excited" is one answer, and has both words.
        return first is not null && second is not null && first.Option != second.Option && Math.Min(first.Score, second.Score) >= items[0].Score - weights.OfTwo ? (first, second) : null;
    }

    // What has most of the words of its own half, and none that only the other half has.
    private static ItemFit? Best(List<string> half, List<string> other, IReadOnlyList<ItemFit> items)
    {
        var (own, others) = (half.Except(other).ToList(), other.Except(half).ToList());

        return items.Where(fit => fit.Option.Item.Members.Count == 0).Take(Candidates)
            .Select(fit => (fit, Has: own.Count(fit.Option.Terms.Contains), HasOthers: others.Count(fit.Option.Terms.Contains)))
            .Where(one => one.Has > one.HasOthers)
            .OrderByDescending(one => one.Has).ThenBy(one => one.HasOthers).ThenByDescending(one => Dwelling(one.fit, own))
            .Select(one => one.fit)
            .FirstOrDefault();
    }

    // How many of its askings are about the words of the half.
    private static double Dwelling(ItemFit fit, List<string> own) =>
        fit.Option.Item.Askings.Where(asking => asking.Label == (fit.Option.Label ?? "")).Select(asking => TextAnalysis.Analyze(asking.Text).Any(own.Contains) ? 1.0 : 0).DefaultIfEmpty(0).Average();

    private static bool IsPlace(string word) => word == QuestionReader.PlaceMark;

    private static List<string> Terms(IEnumerable<string> words) => [.. FormReader.Subject([.. words]).SelectMany(TextAnalysis.AnalyzeWord).Distinct(StringComparer.Ordinal)];
}
