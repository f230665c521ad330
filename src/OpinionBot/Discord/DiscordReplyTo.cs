using System.Text.Json;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts;

namespace OpinionBot.Discord;

/// <summary>Where and how to reply on Discord; kept with the entry as JSON.</summary>
internal sealed record DiscordReplyTo
{
    /// <summary>The channel of the interaction or of the message.</summary>
    public required string Channel { get; init; }

    /// <summary>The server; null in direct messages and where the app is installed by its user.</summary>
    public string? Guild { get; init; }

    /// <summary>Answers the interaction for fifteen minutes; null for messages.</summary>
    public string? Token { get; init; }

    /// <summary>The message that asked; null for interactions.</summary>
    public string? Message { get; init; }

    /// <summary>True when the deferral has promised that only the asker sees the answer. It cannot be changed afterwards.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>True when Discord itself says that the asker moderates here.</summary>
    public bool IsModerator { get; init; }

    /// <summary>True when the answer to a message goes into a thread that is begun under it.</summary>
    public bool BeginsThread { get; init; }

    /// <summary>The permissions that the bot lacks to post in the channel itself; null when it may.</summary>
    public string? Lacks { get; init; }

    /// <summary>True where the asker alone has installed the app: the bot is no member there and can only answer what it is asked.</summary>
    public bool IsVisitor { get; init; }

    public static DiscordReplyTo Of(InboxEntry entry) => JsonSerializer.Deserialize<DiscordReplyTo>(entry.ReplyTo)!;

    /// <summary>A server is a workspace; whoever talks to the bot alone is one of their own.</summary>
    public static WorkspaceId WorkspaceOf(string? guild, string user) => new(guild is null ? $"discord:user:{user}" : $"discord:{guild}");

    public override string ToString() => JsonSerializer.Serialize(this);
}
