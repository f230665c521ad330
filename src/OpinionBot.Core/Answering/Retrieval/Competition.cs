using OpinionBot.Answering.Obligations.Surveys;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Lets the options of survey questions compete for what is asked.</summary>
internal static class Competition
{
    private const int Candidates = 100;

    /// <summary>The options with figures of the question's places and studies; or all, where none of those is likely and one elsewhere surely is.</summary>
    /// <returns>Best first, each with its likelihood among them.</returns>
    public static IReadOnlyList<ItemFit> Of(IReadOnlyList<ItemFit> fits, CellScope scope, ScoringWeights weights)
    {
        var placed = Placed(fits, scope, weights);

        return !IsAtLeast(placed, weights.MinLikelihood) && Among(fits, scope, _ => true, weights) is var all && IsAtLeast(all, weights.MinElsewhere) ? all : placed;
    }

    /// <summary>The same for a trend: those that were asked more than once, unless another one surely is meant.</summary>
    public static IReadOnlyList<ItemFit> OfTrend(IReadOnlyList<ItemFit> fits, CellScope scope, ScoringWeights weights)
    {
        var all = Of(fits, scope, weights);

        return IsAtLeast(all, weights.MinElsewhere)
            ? all
            : Among(fits, scope, option => scope.HasPlaces(option) && TrendCells.Of(scope, option) is CellChoice.Answers, weights);
    }

    /// <summary>The options with figures of the question's places and studies, best first, each with its likelihood among them.</summary>
    public static IReadOnlyList<ItemFit> Placed(IReadOnlyList<ItemFit> fits, CellScope scope, ScoringWeights weights) =>
        Among(fits, scope, scope.HasPlaces, weights);

    /// <summary>The same, where two things are set against each other, whichever way round they are said.</summary>
    public static IReadOnlyList<ItemFit> OfTwo(IReadOnlyList<ItemFit> fits, CellScope scope, ScoringWeights weights) =>
        Compete(fits.Where(fit => scope.HasPlaces(fit.Option)), fits, weights);

    private static bool IsAtLeast(IReadOnlyList<ItemFit> competing, double likelihood) => competing.Count > 0 && competing[0].Likelihood >= likelihood;

    private static IReadOnlyList<ItemFit> Among(IReadOnlyList<ItemFit> fits, CellScope scope, Func<ItemOption, bool> comes, ScoringWeights weights)
    {
        var obligations = ItemObligations.OnMeaning(scope.Question);

        return Compete(fits.Where(fit => obligations.FindLack(fit) is null && comes(fit.Option)), fits, weights);
    }

    private static IReadOnlyList<ItemFit> Compete(IEnumerable<ItemFit> competing, IReadOnlyList<ItemFit> all, ScoringWeights weights) =>
        Likelihoods.Of([.. competing.Take(Candidates)], all is [var best, ..] ? best.Outside : 0, weights);
}
