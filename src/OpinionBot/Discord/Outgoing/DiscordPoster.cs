using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Makes one call of the outbox so that its message stands on Discord once: by editing the deferral, by a nonce, or by looking before posting again.</summary>
internal sealed class DiscordPoster(DiscordClient client, PostedMessages posted, PendingAcknowledgements acknowledgements, TimeProvider time)
{
    // Discord drops a second message with the same nonce for a few minutes; beyond that it has to be looked for.
    private static readonly TimeSpan NonceHolds = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AcknowledgementTakes = TimeSpan.FromSeconds(10);

    public async Task<Delivery> PostAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var call = DiscordCall.Read(entry.Body);

        if (call.To.Token is { } token)
        {
            await acknowledgements.WaitAsync(token, cancellationToken);
        }

        return call.Way switch
        {
            DiscordWay.Original => await EditOriginalAsync(call, entry, cancellationToken),
            DiscordWay.Amendment => Deliver(await EditAsync(call, cancellationToken)),
            DiscordWay.FollowUp when entry.MayBePosted => new Delivery.Posted(null),
            DiscordWay.FollowUp => await FollowUpAsync(call, entry, cancellationToken),
            _ => await PostInChannelAsync(call, entry, cancellationToken),
        };
    }

    private async Task<Delivery> EditOriginalAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var path = $"webhooks/{client.ApplicationId}/{call.To.Token}/messages/@original";
        var result = await client.CallAsync(HttpMethod.Patch, path, Edit(call.Body), cancellationToken, files: call.Files);

        if (result is DiscordResult.Refused { Status: HttpStatusCode.BadRequest })
        {
            // Nobody waits for ever for an answer that Discord does not take.
            await client.CallAsync(HttpMethod.Patch, path, Edit(DiscordLayout.Lay(NotTaken(entry), [])[0].Body), cancellationToken);
        }

        return IsNotYetKnown(result, entry) ?? (IsOver(result) ? await FallBackAsync(call, entry, cancellationToken) : Deliver(result));
    }

    private static Reply NotTaken(OutboxEntry entry) => Reply.Of($"Discord does not take the answer. Please ask again in other words; if it happens again, tell a moderator the reference {entry.InboxId ?? entry.Id}.");

    private async Task<Delivery> FollowUpAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var result = await client.CallAsync(HttpMethod.Post, $"webhooks/{client.ApplicationId}/{call.To.Token}", call.Body, cancellationToken, files: call.Files);

        return IsNotYetKnown(result, entry) ?? (IsOver(result) ? await FallBackAsync(call, entry, cancellationToken) : Deliver(result));
    }

    // The acknowledgement may still be on its way, or have been lost with the process that was sending it.
    private Delivery.Later? IsNotYetKnown(DiscordResult result, OutboxEntry entry) =>
        result is DiscordResult.Refused { Code: DiscordFault.UnknownWebhook } && time.GetUtcNow() - entry.CreatedAt < AcknowledgementTakes
            ? new Delivery.Later(TimeSpan.FromMilliseconds(500), WasNotPosted: true, "Discord does not know yet that the interaction was acknowledged")
            : null;

    // The interaction's fifteen minutes are over: what was for everybody goes to the channel where the bot may post, everything else to the person who asked.
    private async Task<Delivery> FallBackAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (call.To is { IsPrivate: false, Guild: not null, Lacks: null })
        {
            return await PostInChannelAsync(call with { To = call.To with { Token = null } }, entry, cancellationToken);
        }

        var opened = await client.CallAsync(HttpMethod.Post, "users/@me/channels", new JsonObject { ["recipient_id"] = call.Asker }, cancellationToken);

        return opened is DiscordResult.Ok ok
            ? await PostInChannelAsync(call with { To = new DiscordReplyTo { Channel = ok.Body.GetProperty("id").GetString()! }, Body = Explained(call) }, entry, cancellationToken)
            : Deliver(opened);
    }

    private static JsonObject Explained(DiscordCall call)
    {
        var body = (JsonObject)call.Body.DeepClone();

        if (call.To is { IsPrivate: false, IsVisitor: false, Lacks: { } lacking } && call.Way == DiscordWay.Original && $"-# {PostingPermissions.Explain(lacking)}\n{(string?)body["content"]}" is { Length: <= 2_000 } content)
        {
            body["content"] = content;
        }

        return body;
    }

    private async Task<Delivery> PostInChannelAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (call.Replaces is not null)
        {
            var edited = await EditAsync(call, cancellationToken);

            if (edited is not DiscordResult.Refused { Code: DiscordFault.UnknownMessage })
            {
                return Deliver(edited);
            }
        }

        var (target, failure) = await TargetAsync(call, cancellationToken);

        if (failure is not null)
        {
            return Deliver(failure);
        }

        if (entry.MayBePosted && time.GetUtcNow() - entry.CreatedAt > NonceHolds)
        {
            switch (await posted.FindAsync(target, call.Body, entry.CreatedAt, cancellationToken))
            {
                case (_, { } message):
                    return new Delivery.Posted($"{target}/{message}");

                // Nobody knows, and Discord cannot be asked now.
                case ({ } unknown, _) when unknown is not DiscordResult.Refused && Deliver(unknown) is Delivery.Later later:
                    return later with { WasNotPosted = false };
            }
        }

        var body = (JsonObject)call.Body.DeepClone();
        body["nonce"] = call.StrayNonce ?? DiscordCall.Nonce(entry.InboxId ?? entry.Id, entry.Part, entry.CreatedAt);
        body["enforce_nonce"] = true;

        if (call.To.Message is { } asked && target == call.To.Channel)
        {
            body["message_reference"] = new JsonObject { ["message_id"] = asked, ["fail_if_not_exists"] = false };
        }

        var delivery = Deliver(await SendAsync($"channels/{target}/messages", body, call.Files, cancellationToken));

        // Discord has told of the message that it had for this nonce, which may be the answer or its progress.
        return call.StrayNonce is not null && delivery is Delivery.Posted { As: { } there }
            ? Deliver(await EditAsync(call with { Replaces = there }, cancellationToken))
            : delivery;
    }

    // What is lacking for the extras does not keep the message itself from being posted.
    private async Task<DiscordResult> SendAsync(string path, JsonObject body, IReadOnlyList<DiscordFile> files, CancellationToken cancellationToken)
    {
        var result = await client.CallAsync(HttpMethod.Post, path, body, cancellationToken, files: files);

        switch (result)
        {
            case DiscordResult.Refused { Code: DiscordFault.MayNotReply } when body.Remove("message_reference"):
            case DiscordResult.Refused { Code: DiscordFault.MissingPermissions } when body.Remove("attachments"):
                return await SendAsync(path, body, body["attachments"] is null ? [] : files, cancellationToken);

            default:
                return result;
        }
    }

    private Task<DiscordResult> EditAsync(DiscordCall call, CancellationToken cancellationToken)
    {
        var (channel, message) = (call.Replaces!.Split('/')[0], call.Replaces.Split('/')[1]);

        return client.CallAsync(HttpMethod.Patch, $"channels/{channel}/messages/{message}", Edit(call.Body), cancellationToken, files: call.Files);
    }

    // A thread that is begun under a message has that message's id: beginning it again tells that it is there.
    private async Task<(string Channel, DiscordResult? Failure)> TargetAsync(DiscordCall call, CancellationToken cancellationToken)
    {
        if (call is not { ThreadName: { } name, To.Message: { } message })
        {
            return (call.To.Channel, null);
        }

        return await client.CallAsync(HttpMethod.Post, $"channels/{call.To.Channel}/messages/{message}/threads", new JsonObject { ["name"] = name, ["auto_archive_duration"] = 1_440 }, cancellationToken) switch
        {
            DiscordResult.Ok ok => (ok.Body.GetProperty("id").GetString()!, null),
            DiscordResult.Refused { Code: DiscordFault.ThreadExists } => (message, null),
            DiscordResult.Refused => (call.To.Channel, null),
            var other => (call.To.Channel, other),
        };
    }

    // An edit takes no flags of a new message but this one, and what is left out stays.
    private static JsonObject Edit(JsonObject body)
    {
        var edit = (JsonObject)body.DeepClone();
        edit["components"] ??= new JsonArray();
        edit["embeds"] ??= new JsonArray();
        edit["attachments"] ??= new JsonArray();
        edit["flags"] = (int?)edit["flags"] is { } flags ? flags & 4 : 0;

        return edit;
    }

    private static bool IsOver(DiscordResult result) => result is DiscordResult.Refused { Code: DiscordFault.InvalidWebhookToken or DiscordFault.UnknownWebhook };

    // Channel and message: a message may stand in a thread that was begun for it.
    private static string? PostedAs(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("id", out var id) && message.TryGetProperty("channel_id", out var channel) ? $"{channel.GetString()}/{id.GetString()}" : null;

    private static Delivery Deliver(DiscordResult result) => result switch
    {
        DiscordResult.Ok ok => new Delivery.Posted(PostedAs(ok.Body)),
        DiscordResult.RateLimited limited => new Delivery.Later(limited.After, WasNotPosted: true, "Discord asks to wait"),
        DiscordResult.Unreachable unreachable => new Delivery.Later(null, WasNotPosted: false, unreachable.Fault),
        DiscordResult.Refused { Status: HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict } refused => new Delivery.Later(null, WasNotPosted: true, refused.Fault),
        DiscordResult.Refused refused => new Delivery.Never(refused.Fault),
        _ => throw new InvalidOperationException($"There is no delivery for {result.GetType().Name}."),
    };
}
