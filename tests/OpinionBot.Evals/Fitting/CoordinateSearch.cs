using OpinionBot.Search;

namespace OpinionBot.Fitting;

/// <summary>
/// Looks for weights that lose less: one weight after the other is moved by a step and by several, the best of these is kept, and round follows round
/// until none moves any more.
/// </summary>
/// <param name="lossesOf">What each question loses by some weights.</param>
internal sealed class CoordinateSearch(IReadOnlyList<FittedWeight> weights, Func<ScoringWeights, Task<IReadOnlyList<double>>> lossesOf)
{
    private const int MaxRounds = 3;

    // Less than one silent answer is no reason to move.
    private const double LeastGain = 1 - 1e-9;

    private static readonly int[] Steps = [-3, -1, 1, 3];

    /// <param name="questions">The numbers of the questions that count.</param>
    public async Task<ScoringWeights> RunAsync(ScoringWeights start, IReadOnlyCollection<int> questions)
    {
        var (best, least) = (start, await LossAsync(start, questions));

        for (var round = 0; round < MaxRounds; round++)
        {
            var before = best;

            foreach (var weight in weights)
            {
                (best, least) = await MoveAsync(weight, best, least, questions);
            }

            if (best == before)
            {
                break;
            }
        }

        return best;
    }

    private async Task<(ScoringWeights Best, double Least)> MoveAsync(
        FittedWeight weight, ScoringWeights from, double least, IReadOnlyCollection<int> questions)
    {
        var best = from;
        var most = least - LeastGain;

        foreach (var value in Steps.Select(step => Math.Round(NamedWeights.Get(from, weight.Name) + (step * weight.Step), 4)).Where(value => value >= 0))
        {
            var candidate = NamedWeights.With(from, weight.Name, value);

            if (await LossAsync(candidate, questions) is var loss && loss <= most)
            {
                (best, least, most) = (candidate, loss, Math.BitDecrement(loss));
            }
        }

        return (best, least);
    }

    private async Task<double> LossAsync(ScoringWeights candidate, IReadOnlyCollection<int> questions)
    {
        var losses = await lossesOf(candidate);

        return questions.Sum(question => losses[question]);
    }
}
