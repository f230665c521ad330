namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>How likely an option is what a question asks for: a logistic regression on how it fits. All weights are fitted together.</summary>
/// <param name="Intercept">What everything starts from.</param>
/// <param name="Score">Of the score that options are ranked by.</param>
/// <param name="Several">Of how near the nearest askings of the item are together.</param>
/// <param name="Lead">Of how much nearer they are than those of another item.</param>
/// <param name="Coverage">Of how much of the question the item has words for.</param>
/// <param name="Uncovered">Of each word of the question that it has not.</param>
/// <param name="Said">Of being said word for word.</param>
/// <param name="Ahead">Of how far it is ahead of other items.</param>
/// <param name="Length">Of each word of the question that says what it is about.</param>
/// <param name="Outside">Of the log-odds that no item is asked for.</param>
public sealed record Likelihood(double Intercept, double Score, double Several, double Lead, double Coverage, double Uncovered, double Said, double Ahead, double Length, double Outside)
{
    /// <summary>From 0 to 1.</summary>
    public double Of(ItemFit fit) => 1 / (1 + Math.Exp(-(Intercept
        + (Score * fit.Score)
        + (Several * fit.Several)
        + (Lead * fit.Lead)
        + (Coverage * fit.Coverage)
        + (Uncovered * fit.Uncovered.Count)
        + (Said * (fit.IsSaid ? 1 : 0))
        + (Ahead * fit.Ahead)
        + (Length * fit.Length)
        + (Outside * fit.Outside))));
}
