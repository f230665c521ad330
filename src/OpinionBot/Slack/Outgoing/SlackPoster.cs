using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Makes one call of the outbox so that its message stands on Slack once: marked, looked for before it is repeated, and in place of its own progress.</summary>
internal sealed class SlackPoster(SlackClient client)
{
    // A message whose turn comes later goes back: waiting here, it would keep those of other channels and workspaces from theirs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const string EventType = "opinionbot_answer";

    public async Task<Delivery> PostAsync(SlackWorkspace workspace, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var call = SlackCall.Read(entry.Body);

        if (call.Method == SlackCall.Response)
        {
            return Deliver(await client.RespondAsync(call.ResponseUrl!, call.Arguments, cancellationToken), null);
        }

        if (call.Method != SlackMethod.PostMessage.Name)
        {
            return Deliver(await CallAsync(workspace, SlackMethod.Find(call.Method), call.Arguments, cancellationToken), null);
        }

        call.Arguments["metadata"] = new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = Key(entry) } };
        var found = new Found(null, null);

        if (entry.MayBePosted || call.AdoptsStray)
        {
            switch (await LookAsync(workspace, entry, call, cancellationToken))
            {
                case (_, { } later):
                    return later;
                case ({ Posted: { } ts }, _):
                    return new Delivery.Posted(ts);
                case ({ } other, _):
                    found = other;
                    break;
            }
        }

        var replaces = call.Replaces ?? (found.Stray is { } stray ? new SlackProgress(stray, IsStream: true, Shown: 0) : null);

        return replaces is null
            ? await PostNewAsync(workspace, call, entry, cancellationToken)
            : await ReplaceAsync(workspace, call, replaces, cancellationToken);
    }

    private Task<SlackResult> CallAsync(SlackWorkspace workspace, SlackMethod method, JsonObject arguments, CancellationToken cancellationToken) =>
        client.CallAsync(workspace.TeamId, workspace.Token, method, arguments, Patience, cancellationToken);

    // Unique across stores: two of them may count from 1 in the same channel.
    private static string Key(OutboxEntry entry) => $"{entry.Id}-{entry.CreatedAt.ToUnixTimeMilliseconds()}";

    private async Task<Delivery> PostNewAsync(SlackWorkspace workspace, SlackCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var result = await CallAsync(workspace, SlackMethod.PostMessage, call.Arguments, cancellationToken);

        if (result is not SlackResult.Refused { Error: "not_in_channel" or "channel_not_found" } || call.FallbackUrl is null)
        {
            return Deliver(result, PostedAs(result, call));
        }

        // What a response URL has posted cannot be looked for: when that is in doubt, only the asker sees it, in place of the acknowledgement.
        var response = call.Arguments.DeepClone().AsObject();
        response.Remove("channel");
        response.Remove("metadata");
        response["response_type"] = entry.MayBePosted ? "ephemeral" : "in_channel";
        response["replace_original"] = entry.MayBePosted;

        return Deliver(await client.RespondAsync(call.FallbackUrl, response, cancellationToken), null);
    }

    // Every step may be repeated: a stream that has ended says so, and an edit to the same text changes nothing.
    private async Task<Delivery> ReplaceAsync(SlackWorkspace workspace, SlackCall call, SlackProgress progress, CancellationToken cancellationToken)
    {
        if (progress.IsStream)
        {
            var stop = new JsonObject { ["channel"] = call.Arguments["channel"]!.DeepClone(), ["ts"] = progress.Ts };

            if (call.ShownInFull)
            {
                stop["blocks"] = new JsonArray([.. call.Arguments["blocks"]!.AsArray().Skip(1).Select(block => block!.DeepClone())]);
                stop["metadata"] = call.Arguments["metadata"]!.DeepClone();
            }

            var stopped = await CallAsync(workspace, SlackMethod.StopStream, stop, cancellationToken);

            if (stopped is SlackResult.RateLimited or SlackResult.Unreachable || (stopped is SlackResult.Ok && call.ShownInFull))
            {
                return Deliver(stopped, progress.Ts);
            }
        }

        var update = call.Arguments.DeepClone().AsObject();
        update.Remove("thread_ts");
        update.Remove("unfurl_links");
        update.Remove("unfurl_media");
        update["ts"] = progress.Ts;
        var updated = await CallAsync(workspace, SlackMethod.Update, update, cancellationToken);

        if (updated is not SlackResult.Refused { Error: "message_not_found" or "cant_update_message" })
        {
            return Deliver(updated, progress.Ts);
        }

        // Somebody deleted the message that showed the progress: the answer is owed all the same.
        var posted = await CallAsync(workspace, SlackMethod.PostMessage, call.Arguments, cancellationToken);

        return Deliver(posted, PostedAs(posted, call));
    }

    private async Task<(Found? Found, Delivery? Later)> LookAsync(SlackWorkspace workspace, OutboxEntry entry, SlackCall call, CancellationToken cancellationToken)
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

        return await CallAsync(workspace, method, arguments, cancellationToken) switch
        {
            SlackResult.Ok ok => (Find(ok.Body, workspace, entry, call), null),

            // Not in the channel means that nothing of ours stands there.
            SlackResult.Refused { Error: "not_in_channel" or "channel_not_found" or "thread_not_found" } => (new Found(null, null), null),
            var other => (null, Deliver(other, null) is Delivery.Later later ? later with { WasNotPosted = false } : Deliver(other, null)),
        };
    }

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

    private static string? PostedAs(SlackResult result, SlackCall call) =>
        result is SlackResult.Ok { Body: var body } && body.Text("ts") is { } ts && (string)call.Arguments["channel"]! is var asked
            ? new SlackPosted(body.Text("channel") ?? asked, ts).Write(asked)
            : null;

    private static Delivery Deliver(SlackResult result, string? ts) => result switch
    {
        SlackResult.Ok => new Delivery.Posted(ts),
        SlackResult.RateLimited limited => new Delivery.Later(limited.After, WasNotPosted: true, "Slack asks to wait"),
        SlackResult.Unreachable unreachable => new Delivery.Later(null, WasNotPosted: false, unreachable.Fault),
        SlackResult.Refused refused when SlackFault.MayPass(refused.Error) => new Delivery.Later(null, WasNotPosted: true, refused.Fault),
        SlackResult.Refused refused => new Delivery.Never(refused.Fault),
        _ => throw new InvalidOperationException($"There is no delivery for {result.GetType().Name}."),
    };

    /// <param name="Posted">The message itself.</param>
    /// <param name="Stray">A message of ours in the thread that carries no mark: the progress of an attempt that was cut off.</param>
    private sealed record Found(string? Posted, string? Stray);
}
