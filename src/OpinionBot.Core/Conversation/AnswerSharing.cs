using OpinionBot.Chat;
using OpinionBot.Conversation.Amending;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation;

/// <summary>Shows a channel what only the asker has seen, as long as it still holds.</summary>
public sealed class AnswerSharing(IOutbox outbox, IAmendments amendments)
{
    public async Task<Conclusion> ShareAsync(LeasedEntry leased, InboxRequest.Share share, IChatPlatform platform, CancellationToken cancellationToken)
    {
        if (await amendments.IsOutdatedAsync(share.Entry, cancellationToken))
        {
            return Say("A fact behind this answer has been corrected or taken back since; please ask again.");
        }

        var answer = await outbox.ListForAsync(share.Entry, cancellationToken);
        var shared = answer.All(message => message.Workspace == leased.Entry.Address.Workspace) ? platform.RenderShared(leased.Entry, answer) : [];

        return shared.Count > 0 ? new Conclusion(shared, Shares: share.Entry) : Say("This answer is too old to be shared; please ask again.");

        Conclusion Say(string sentence) => new(platform.Render(leased, Reply.ToAskerOnly(sentence)));
    }
}
