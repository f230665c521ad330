using Microsoft.Extensions.Options;
using OpinionBot.Chat;
using OpinionBot.Chat.Settings;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Conversation;

/// <summary>Where every platform brings what came in, after it has verified the request and before it acknowledges it.</summary>
public sealed class Intake(IInbox inbox, IChannelSettingsStore settings, InboxSignal signal, IOptions<InboxOptions> options)
{
    /// <summary>Stores the entry; it is safe to acknowledge when the task completes.</summary>
    public async Task<Acceptance> AcceptAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var acceptance = await inbox.AcceptAsync(entry, options.Value.Limits, cancellationToken);

        if (acceptance != Acceptance.Duplicate)
        {
            signal.Raise();
        }

        return acceptance;
    }

    /// <summary>Whether a message without a mention is meant for the bot: a follow-up in a thread that it has answered in, or a channel in which it answers everything.</summary>
    /// <param name="address">Where the message stands.</param>
    /// <param name="isInThread">False for a message that begins a thread.</param>
    public async Task<bool> ConcernsBotAsync(ReplyAddress address, bool isInThread, CancellationToken cancellationToken) =>
        await settings.GetAsync(address.Workspace, address.Channel, cancellationToken) switch
        {
            { Answers: AnswerWhen.Never } => false,
            { Answers: AnswerWhen.EveryQuestion } => true,
            { FollowsUp: true } when isInThread => await inbox.HasAnsweredInAsync(address, cancellationToken),
            _ => false,
        };
}
