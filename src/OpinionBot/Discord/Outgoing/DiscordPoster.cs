using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Makes one call of the outbox so that its message stands on Discord once. What cannot stand where it was asked for goes to whoever asked.</summary>
internal sealed class DiscordPoster(InteractionPoster interactions, ChannelPoster channels, PendingAcknowledgements acknowledgements, TimeProvider time)
{
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
            DiscordWay.Amendment => DiscordDelivery.Of(await channels.EditAsync(call, cancellationToken)),
            DiscordWay.Channel => await OrToAskerAsync(await channels.PostAsync(call, entry, cancellationToken), call, entry, cancellationToken),
            _ => await AnswerAsync(call, entry, cancellationToken),
        };
    }

    /// <summary>Says something to whoever waits for the message that cannot be posted: after their command, else as a direct message.</summary>
    /// <returns>False when nobody waits for it, or Discord does not take that either.</returns>
    public async Task<bool> TellAskerAsync(OutboxEntry entry, JsonObject body, CancellationToken cancellationToken)
    {
        var call = DiscordCall.Read(entry.Body) with { Body = body, Files = [] };
        var alone = call with { To = call.To with { IsPrivate = true } };
        var once = entry with { MayBePosted = false };

        return (call.To.Token is not null && await interactions.FollowUpAsync(alone, once, cancellationToken) is DiscordResult.Ok)
            || (call.Asker is { } asker && await channels.PostDirectAsync(call, asker, once, cancellationToken) is Delivery.Posted);
    }

    private async Task<Delivery> AnswerAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var result = call.Way == DiscordWay.Original ? await interactions.AnswerAsync(call, entry, cancellationToken) : await interactions.FollowUpAsync(call, entry, cancellationToken);

        // The acknowledgement may still be on its way, or have been lost with the process that was sending it.
        if (result is DiscordResult.Refused { Code: DiscordFault.UnknownWebhook } && time.GetUtcNow() - entry.CreatedAt < AcknowledgementTakes)
        {
            return new Delivery.Later(TimeSpan.FromMilliseconds(500), WasNotPosted: true, "Discord does not know yet that the interaction was acknowledged");
        }

        // The interaction's fifteen minutes are over: what was for everybody goes to the channel where the bot may post.
        return result is DiscordResult.Refused { Code: var code } && DiscordFault.IsOver(code) && call.To is { IsPrivate: false, Guild: not null, Lacks: null }
            ? await OrToAskerAsync(await channels.PostAsync(call.Moved(call.To with { Token = null }), entry, cancellationToken), call, entry, cancellationToken)
            : await OrToAskerAsync(DiscordDelivery.Of(result), call, entry, cancellationToken);
    }

    private async Task<Delivery> OrToAskerAsync(Delivery delivery, DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken) =>
        delivery is Delivery.Never && call.Asker is { } asker && await channels.PostDirectAsync(call with { Body = Explained(call) }, asker, entry, cancellationToken) is var direct and not Delivery.Never
            ? direct
            : delivery;

    private static JsonObject Explained(DiscordCall call)
    {
        var body = (JsonObject)call.Body.DeepClone();

        if (call.To is { IsPrivate: false, IsVisitor: false, Lacks: { } lacking } && call.Way == DiscordWay.Original && $"-# {PostingPermissions.Explain(lacking)}\n{(string?)body["content"]}" is { Length: <= 2_000 } content)
        {
            body["content"] = content;
        }

        return body;
    }
}
