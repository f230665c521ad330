using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Discord.Rendering;

/// <summary>Which way a message goes.</summary>
internal enum DiscordWay
{
    /// <summary>In place of the deferral: an edit, which may be repeated.</summary>
    Original,

    /// <summary>After the deferral's message.</summary>
    FollowUp,

    /// <summary>Into the channel, or into the thread under the question.</summary>
    Channel,

    /// <summary>In place of a message that was posted.</summary>
    Amendment,
}

/// <summary>A message as the outbox keeps it.</summary>
/// <param name="Body">Content, embeds, rows of buttons.</param>
internal sealed record DiscordCall(DiscordWay Way, DiscordReplyTo To, JsonObject Body)
{
    // No answer has so many parts.
    private const int PartOfProgress = 99;

    /// <summary>Whom it is for; also where it goes as a direct message when nothing else is left.</summary>
    public required string Asker { get; init; }

    /// <summary>What the thread under the question is called; null begins none.</summary>
    public string? ThreadName { get; init; }

    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>The message that has shown the progress and becomes this one.</summary>
    public string? Replaces { get; init; }

    /// <summary>The nonce of a message of progress of which nobody knows whether it stands there: where it does, it becomes this one.</summary>
    public string? StrayNonce { get; init; }

    /// <summary>What makes a message the same message for Discord.</summary>
    public static string Nonce(long inboxId, int part, DateTimeOffset at) => $"{inboxId}.{part}.{at.ToUnixTimeSeconds() % 1_000_000_000}";

    /// <summary>The nonce of the message that shows the entry's progress.</summary>
    public static string NonceOfProgress(InboxEntry entry) => Nonce(entry.Id, PartOfProgress, entry.ReceivedAt);

    public static DiscordCall Read(string body) => JsonSerializer.Deserialize<DiscordCall>(body)!;

    public OutgoingMessage ToMessage(string lane) => new(lane, JsonSerializer.Serialize(this));
}
