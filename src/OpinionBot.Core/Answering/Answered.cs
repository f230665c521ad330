using OpinionBot.Answering.Memory;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Facts;

namespace OpinionBot.Answering;

/// <summary>An answer with what the question was understood to ask.</summary>
/// <param name="Answer">How it ended.</param>
/// <param name="Query">What was looked up; null when the question was refused or small talk.</param>
public sealed record Answered(Answer Answer, FactQuery? Query)
{
    /// <summary>The past answer that the asker says is wrong; null when none is.</summary>
    public AnswerId? Disputes => Answer is Answer.OfLastAnswer { Kind: SmallTalkKind.Wrong, Last: var last } ? last : null;

    public Outcome Outcome => Answer switch
    {
        Answer.Summary => Outcome.Answered,
        Answer.NotCovered => Outcome.NotCovered,
        Answer.Unclear => Outcome.Unclear,
        Answer.Refused => Outcome.Refused,
        Answer.SmallTalk or Answer.OfLastAnswer => Outcome.SmallTalk,
        _ => Outcome.Failed,
    };
}
