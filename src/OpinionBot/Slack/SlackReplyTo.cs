using System.Text.Json;
using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack;

/// <summary>Where and how to reply on Slack; kept with the entry as JSON.</summary>
internal sealed record SlackReplyTo
{
    /// <summary>The channel to post to. For a direct message without a known channel the person's id, which Slack takes as well.</summary>
    public required string Channel { get; init; }

    /// <summary>The message under which to reply; null replies in the channel itself.</summary>
    public string? Thread { get; init; }

    /// <summary>Where a command or a button is answered without being in the channel; null for messages.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>True when the answer takes the place of the card whose button was pressed. What a command said cannot be replaced.</summary>
    public bool ReplacesOriginal { get; init; }

    /// <summary>True in a direct message, where all is private and a thread is not needed.</summary>
    public bool IsDirect { get; init; }

    public static SlackReplyTo Of(InboxEntry entry) => JsonSerializer.Deserialize<SlackReplyTo>(entry.ReplyTo)!;

    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>What the memory of a conversation belongs to: the thread, or where there is none the channel.</summary>
    public ReplyAddress Address(string team) => new(SlackWorkspace.IdOf(team), Channel, Thread ?? Channel);
}
