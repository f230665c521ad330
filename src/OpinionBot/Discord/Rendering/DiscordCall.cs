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
    public const int Ephemeral = 1 << 6;

    private const int SuppressEmbeds = 1 << 2;

    // No answer has so many parts.
    private const int PartOfProgress = 99;

    /// <summary>To whom the message is owed: it goes to them alone when nothing else is left; null when nobody waits for it.</summary>
    public required string? Asker { get; init; }

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

    /// <summary>The body as an edit: it takes no flags of a new message but one, and what is left out stays.</summary>
    public JsonObject AsEdit()
    {
        var edit = (JsonObject)Body.DeepClone();
        edit["components"] ??= new JsonArray();
        edit["embeds"] ??= new JsonArray();
        edit["attachments"] ??= new JsonArray();
        edit["flags"] = ((int?)edit["flags"] ?? 0) & SuppressEmbeds;

        return edit;
    }

    /// <summary>The body as a message after the deferral, seen by whoever was to see the deferral.</summary>
    public JsonObject AsFollowUp()
    {
        var followUp = (JsonObject)Body.DeepClone();

        if (To.IsPrivate)
        {
            followUp["flags"] = ((int?)followUp["flags"] ?? 0) | Ephemeral;
        }

        return followUp;
    }

    /// <summary>The same message as one that stands for itself somewhere else.</summary>
    public DiscordCall Moved(DiscordReplyTo to) => this with { Way = DiscordWay.Channel, To = to, ThreadName = null, Replaces = null, StrayNonce = null };

    public OutgoingMessage ToMessage(string lane) => new(lane, JsonSerializer.Serialize(this));
}
