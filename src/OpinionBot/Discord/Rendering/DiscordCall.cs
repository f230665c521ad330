using System.Text.Json;
using System.Text.Json.Nodes;
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
    /// <summary>Whom it is for; also where it goes as a direct message when nothing else is left.</summary>
    public required string Asker { get; init; }

    /// <summary>What the thread under the question is called; null begins none.</summary>
    public string? ThreadName { get; init; }

    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>The message that has shown the progress and becomes this one.</summary>
    public string? Replaces { get; init; }

    public static DiscordCall Read(string body) => JsonSerializer.Deserialize<DiscordCall>(body)!;

    public OutgoingMessage ToMessage(string lane) => new(lane, JsonSerializer.Serialize(this));
}
