using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation;

/// <summary>What an asker is given when something was given up, and by which the log's line is found: <c>slack-17</c>.</summary>
public readonly record struct Reference(string Value)
{
    public static Reference Of(InboxEntry entry) => Of(entry.Platform, entry.Id);

    public static Reference Of(string platform, long entry) => new($"{platform}-{entry}");

    /// <summary>That of the entry which the message answers; of a message that answers none, its own.</summary>
    public static Reference Of(OutboxEntry message) => message.InboxId is { } entry ? Of(message.Platform, entry) : new($"{message.Platform}-message-{message.Id}");

    public override string ToString() => Value;
}
