using OpinionBot.Facts;

namespace OpinionBot.Answering;

/// <summary>An answer with what the question was understood to ask.</summary>
/// <param name="Answer">How it ended.</param>
/// <param name="Query">What was looked up; null when the question was refused.</param>
public sealed record Answered(Answer Answer, FactQuery? Query)
{
    public Outcome Outcome => Answer switch
    {
        Answer.Summary => Outcome.Answered,
        Answer.NotCovered => Outcome.NotCovered,
        Answer.Refused => Outcome.Refused,
        _ => Outcome.Failed,
    };
}
