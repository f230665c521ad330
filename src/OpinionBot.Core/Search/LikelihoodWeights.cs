namespace OpinionBot.Search;

/// <summary>
/// The weights of a logistic regression that says how likely an option of a survey item is what a question asks for. They are fitted together, by
/// <c>dotnet run -c Release --project tests/OpinionBot.Evals -- learn</c>.
/// </summary>
/// <param name="Intercept">What everything starts from.</param>
/// <param name="Score">Of the score that options are ranked by.</param>
/// <param name="Several">Of how near the nearest askings of the item are together.</param>
/// <param name="Lead">Of how much nearer they are than those of another item.</param>
/// <param name="Coverage">Of how much of the question the item has words for.</param>
/// <param name="Uncovered">Of each word of the question that it has not.</param>
/// <param name="Ahead">Of how far it is ahead of other items.</param>
/// <param name="Length">Of each word of the question that says what it is about.</param>
/// <param name="Outside">Of the log-odds that no item is asked for.</param>
public sealed record LikelihoodWeights(
    double Intercept, double Score, double Several, double Lead, double Coverage, double Uncovered, double Ahead, double Length, double Outside);
