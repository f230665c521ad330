using OpinionBot.Answering.Understanding;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>Tells when a question fits several survey questions so nearly alike that to answer one of them would be a guess.</summary>
internal static class CloseCall
{
    private const int MaxOptions = 3;

    /// <param name="asked">What is asked; only how many, whether, and who more are asked back.</param>
    /// <param name="answering">The options that answer it at the places and in the years asked about, best first.</param>
    /// <returns>Two or three options, best first; none when the best is clear or was asked for in its own words.</returns>
    public static IReadOnlyList<ItemOption> Find(Asked asked, IReadOnlyList<ItemFit> answering, ScoringWeights weights)
    {
        if (asked is not (Asked.Share or Asked.YesOrNo or Asked.Compare) || answering is not [var best, ..] || best.IsSaid)
        {
            return [];
        }

        // A survey question is one reading, whichever of its answers fits best; a family and its members are one, too.
        var close = answering
            .TakeWhile(fit => fit.Score > best.Score - weights.TooClose)
            .DistinctBy(fit => fit.Option.Item.Key)
            .Where(fit => fit == best || (!IsPartOf(fit, best) && !IsPartOf(best, fit)))
            .Take(MaxOptions);
        List<ItemOption> options = [.. close.Select(fit => fit.Option)];

        return options.Count > 1 ? options : [];
    }

    private static bool IsPartOf(ItemFit part, ItemFit whole) => whole.Option.Item.Members.Contains(part.Option.Item.Key);
}
