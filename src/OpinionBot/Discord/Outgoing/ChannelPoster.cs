using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Posts into channels, threads and direct messages so that a message stands there once: by a nonce, or by looking before posting again.</summary>
internal sealed class ChannelPoster(DiscordClient client, PostedMessages posted, TimeProvider time)
{
    // Discord drops a second message with the same nonce for a few minutes; beyond that it has to be looked for.
    private static readonly TimeSpan NonceHolds = TimeSpan.FromMinutes(2);

    public async Task<Delivery> PostAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (call.Replaces is not null)
        {
            var edited = await EditAsync(call, cancellationToken);

            if (edited is not DiscordResult.Refused { Code: DiscordFault.UnknownMessage })
            {
                return DiscordDelivery.Of(edited);
            }
        }

        var (target, failure) = await TargetAsync(call, cancellationToken);

        if (failure is not null)
        {
            return DiscordDelivery.Of(failure);
        }

        if (entry.MayBePosted && time.GetUtcNow() - entry.CreatedAt > NonceHolds)
        {
            switch (await posted.FindAsync(target, call.Body, entry.CreatedAt, cancellationToken))
            {
                case (_, { } message):
                    return DiscordDelivery.Of(new DiscordResult.Ok(message));

                // Nobody knows, and Discord cannot be asked now.
                case ({ } unknown, _) when unknown is not DiscordResult.Refused && DiscordDelivery.Of(unknown) is Delivery.Later later:
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

        var delivery = DiscordDelivery.Of(await SendAsync($"channels/{target}/messages", body, call.Files, cancellationToken));

        // Discord has told of the message that it had for this nonce, which may be the answer or its progress.
        return call.StrayNonce is not null && delivery is Delivery.Posted { As: { } there }
            ? DiscordDelivery.Of(await EditAsync(call with { Replaces = there }, cancellationToken))
            : delivery;
    }

    public Task<DiscordResult> EditAsync(DiscordCall call, CancellationToken cancellationToken)
    {
        var (channel, message) = (call.Replaces!.Split('/')[0], call.Replaces.Split('/')[1]);

        return client.CallAsync(HttpMethod.Patch, $"channels/{channel}/messages/{message}", call.AsEdit(), cancellationToken, files: call.Files);
    }

    /// <summary>Posts a message to one person alone.</summary>
    public async Task<Delivery> PostDirectAsync(DiscordCall call, string person, OutboxEntry entry, CancellationToken cancellationToken) =>
        await client.CallAsync(HttpMethod.Post, "users/@me/channels", new JsonObject { ["recipient_id"] = person }, cancellationToken) switch
        {
            DiscordResult.Ok ok => await PostAsync(call.Moved(new DiscordReplyTo { Channel = ok.Body.GetProperty("id").GetString()! }), entry, cancellationToken),
            var other => DiscordDelivery.Of(other),
        };

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
}
