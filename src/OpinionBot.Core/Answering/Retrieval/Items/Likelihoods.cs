using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>How likely each of some options is what a question asks for.</summary>
internal static class Likelihoods
{
    /// <param name="fits">The options that come into question, best first.</param>
    /// <param name="outside">The log-odds that no item is asked for; 0 where nobody knows.</param>
    /// <returns>The same, each with its likelihood among them.</returns>
    public static IReadOnlyList<ItemFit> Of(IReadOnlyList<ItemFit> fits, double outside, ScoringWeights weights)
    {
        if (fits.Count == 0)
        {
            return fits;
        }

        // Answers of one item stand in for each other; what may be meant instead is another item.
        var first = fits[0];
        var second = fits.FirstOrDefault(fit => fit.Option.Item != first.Option.Item);

        return [.. fits.Select(fit =>
        {
            var other = fit.Option.Item == first.Option.Item ? second : first;
            var placed = fit with { Ahead = fit.Score - (other?.Score ?? 0), Outside = outside };

            return placed with { Likelihood = Of(placed, fit.Nearness == 0 ? weights.ByWords : weights.ByMeaning) };
        })];
    }

    /// <summary>The options of which one is likely to be asked, though none is on its own: the best, and those that are too close to it to call.</summary>
    /// <param name="fits">The options that come into question, best first.</param>
    /// <returns>None when what is ahead of the others is not likely either.</returns>
    public static IReadOnlyList<ItemFit> OfSeveral(IReadOnlyList<ItemFit> fits, ScoringWeights weights)
    {
        List<ItemFit> close = [.. fits.TakeWhile(fit => fit.Score > fits[0].Score - weights.TooClose)];
        var ahead = fits.Count > close.Count ? fits[0].Score - fits[close.Count].Score : fits.Count > 0 ? fits[0].Score : 0;

        return close.Count > 1 && Of(close[0] with { Ahead = ahead }, close[0].Nearness == 0 ? weights.ByWords : weights.ByMeaning) >= weights.MinLikelihood ? close : [];
    }

    /// <returns>From 0 to 1.</returns>
    public static double Of(ItemFit fit, LikelihoodWeights weights) => 1 / (1 + Math.Exp(-(weights.Intercept
        + (weights.Score * fit.Score)
        + (weights.Several * fit.Several)
        + (weights.Lead * fit.Lead)
        + (weights.Coverage * fit.Coverage)
        + (weights.Uncovered * fit.Uncovered.Count)
        + (weights.Ahead * fit.Ahead)
        + (weights.Length * fit.Length)
        + (weights.Outside * fit.Outside))));
}
