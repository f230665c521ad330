using System.Collections.Concurrent;
using OpinionBot.Search;
using OpinionBot.Suites;
using OpinionBot.Suites.Natural;

namespace OpinionBot.Fitting;

/// <summary>What each question loses by some weights: an answer to something else is worse than none. No weights are tried twice.</summary>
internal sealed class QuestionLosses(MeasuredAnswerer answerer, IReadOnlyList<NaturalQuestion> questions)
{
    private readonly ConcurrentDictionary<ScoringWeights, IReadOnlyList<double>> _known = new();

    public IReadOnlyList<NaturalQuestion> Questions { get; } = questions;

    /// <summary>How many weights have been tried.</summary>
    public int Tried => _known.Count;

    /// <summary>What each question loses, in their order.</summary>
    public async Task<IReadOnlyList<double>> OfAsync(ScoringWeights weights, CancellationToken cancellationToken) =>
        _known.TryGetValue(weights, out var known) ? known : _known[weights] = [.. (await JudgeAsync(weights, cancellationToken))
            .Select(judged => Of(judged.Judgement))];

    /// <summary>What becomes of each question, in their order.</summary>
    public async Task<IReadOnlyList<JudgedQuestion>> JudgeAsync(ScoringWeights weights, CancellationToken cancellationToken)
    {
        var answering = answerer.With(weights);
        var judged = new JudgedQuestion[Questions.Count];

        await Parallel.ForAsync(
            0,
            Questions.Count,
            cancellationToken,
            async (at, token) => judged[at] = await NaturalSuite.JudgeAsync(Questions[at], answering, token));

        return judged;
    }

    public static double Of(Judgement judgement) => judgement switch
    {
        Judgement.OffTheQuestion or Judgement.WronglyAnswered => 2,
        Judgement.WronglySilent => 1,
        Judgement.Late => 0.5,
        _ => 0,
    };
}
