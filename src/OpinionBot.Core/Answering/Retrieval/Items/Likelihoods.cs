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
            var likelihood = fit.Nearness == 0 ? weights.ByWords : weights.ByMeaning;

            return placed with { Likelihood = likelihood.Of(placed) };
        })];
    }
}
