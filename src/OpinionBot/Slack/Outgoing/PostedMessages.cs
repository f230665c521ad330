using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Marks messages, and reads a channel or thread back by the mark: does a message stand there of which nobody knows whether it was posted?</summary>
internal sealed class PostedMessages(SlackSender sender)
{
    private const string EventType = "opinionbot_answer";

    public static void Mark(SlackCall call, OutboxEntry entry) =>
        call.Arguments["metadata"] = new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = Key(entry) } };

    /// <returns>What stands there; or why that is not known now.</returns>
    public async Task<(Found? Found, Delivery? Later)> FindAsync(SlackWorkspace workspace, OutboxEntry entry, SlackCall call, CancellationToken cancellationToken)
    {
        var thread = (string?)call.Arguments["thread_ts"];
        var arguments = new JsonObject
        {
            ["channel"] = call.Arguments["channel"]!.DeepClone(),
            ["include_all_metadata"] = "true",
            ["limit"] = "200",
            ["oldest"] = $"{(entry.CreatedAt - TimeSpan.FromMinutes(15)).ToUnixTimeSeconds()}.000000",
        };

        if (thread is not null)
        {
            arguments["ts"] = thread;
        }

        var method = thread is null ? SlackMethod.History : SlackMethod.Replies;

        return await sender.CallAsync(workspace, method, arguments, cancellationToken) switch
        {
            SlackResult.Ok ok => (Find(ok.Body, workspace, entry, call), null),

            // Not in the channel means that nothing of ours stands there.
            SlackResult.Refused { Error: "not_in_channel" or "channel_not_found" or "thread_not_found" } => (new Found(null, null), null),
            var other => (null, SlackDelivery.Of(other) is Delivery.Later later ? later with { WasNotPosted = false } : SlackDelivery.Of(other)),
        };
    }

    // Unique across stores: two of them may count from 1 in the same channel.
    private static string Key(OutboxEntry entry) => $"{entry.Id}-{entry.CreatedAt.ToUnixTimeMilliseconds()}";

    private static Found Find(JsonElement body, SlackWorkspace workspace, OutboxEntry entry, SlackCall call)
    {
        var own = body.GetProperty("messages").EnumerateArray().Where(message => message.TryGetProperty("user", out var user) && user.GetString() == workspace.BotUserId).ToList();
        var posted = own.Find(message => KeyOf(message) == Key(entry));
        var stray = call.AdoptsStray && call.Arguments["thread_ts"] is not null ? own.FindLast(message => KeyOf(message) is null) : default;

        return new Found(TsOf(posted), TsOf(stray));
    }

    private static string? KeyOf(JsonElement message) =>
        message.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("event_payload", out var payload) && payload.TryGetProperty("key", out var key) ? key.GetString() : null;

    private static string? TsOf(JsonElement message) => message.ValueKind == JsonValueKind.Object ? message.GetProperty("ts").GetString() : null;

    /// <param name="Posted">The message itself.</param>
    /// <param name="Stray">A message of ours in the thread that carries no mark: the progress of an attempt that was cut off.</param>
    public sealed record Found(string? Posted, string? Stray);
}
