using OpinionBot.Answering.Memory;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation;

/// <summary>How an inbox entry ends: everything that is stored with its end, in one transaction.</summary>
/// <param name="Messages">What to post; empty when silence is the right answer.</param>
/// <param name="Answer">The answer to remember; null when nothing was asked of the library.</param>
/// <param name="Vote">The judgement to remember; null when it was none.</param>
/// <param name="Shares">The entry whose answer the messages show again; null when they show none.</param>
/// <param name="Disputes">The past answer that is said to be wrong and becomes a case; null when none is.</param>
/// <param name="IsGivenUp">True when no answer was found to something that was owed one, which is counted.</param>
public sealed record Conclusion(IReadOnlyList<OutgoingMessage> Messages, AnswerRecord? Answer = null, InboxRequest.Vote? Vote = null, long? Shares = null, AnswerId? Disputes = null, bool IsGivenUp = false)
{
    public static readonly Conclusion Silence = new([]);
}
