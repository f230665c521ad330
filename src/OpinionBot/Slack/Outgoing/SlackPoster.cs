using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Outgoing;

/// <summary>
/// Makes one call of the outbox so that its message stands on Slack once: marked, looked for before it is repeated, and in place of
/// its own progress. What cannot stand where it was asked for goes to whoever asked.
/// </summary>
internal sealed class SlackPoster(SlackSender sender, PostedMessages posted)
{
    /// <param name="workspace">Null when the bot has no token there: what answers a command or a button needs none.</param>
    /// <returns>Null when it needs a token and there is none.</returns>
    public async Task<Delivery?> PostAsync(SlackWorkspace? workspace, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var call = SlackCall.Read(entry.Body);
        var delivery = call.ResponseUrl is { } url ? SlackDelivery.Of(await sender.RespondAsync(url, call.Arguments, cancellationToken))
            : workspace is null ? null
            : call.Method == SlackMethod.PostMessage.Name ? await PostMessageAsync(workspace, call, entry, cancellationToken)
            : SlackDelivery.Of(await sender.CallAsync(workspace, SlackMethod.Find(call.Method), call.Arguments, cancellationToken));

        return delivery is Delivery.Never && workspace is not null ? await PostToAskerAsync(workspace, call, cancellationToken) ?? delivery : delivery;
    }

    /// <summary>Says something to whoever waits for the message that cannot be posted, as a direct message.</summary>
    /// <returns>False when nobody waits for it, or Slack does not take that either.</returns>
    public async Task<bool> TellAskerAsync(SlackWorkspace workspace, OutboxEntry entry, SlackMessage message, CancellationToken cancellationToken)
    {
        if (SlackCall.Read(entry.Body).Asker is not { } asker)
        {
            return false;
        }

        var direct = message.Arguments();
        direct["channel"] = asker;

        return await sender.CallAsync(workspace, SlackMethod.PostMessage, direct, cancellationToken) is SlackResult.Ok;
    }

    private async Task<Delivery> PostMessageAsync(SlackWorkspace workspace, SlackCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        PostedMessages.Mark(call, entry);
        var replaces = call.Replaces;

        if (entry.MayBePosted || call.AdoptsStray)
        {
            switch (await posted.FindAsync(workspace, entry, call, cancellationToken))
            {
                case (_, { } later):
                    return later;
                case ({ Posted: { } ts }, _):
                    return new Delivery.Posted(ts);
                case ({ Stray: { } stray }, _):
                    replaces ??= new SlackProgress(stray, IsStream: true, Shown: 0);
                    break;
            }
        }

        return replaces is null
            ? await PostNewAsync(workspace, call, entry, cancellationToken)
            : await ReplaceAsync(workspace, call, replaces, entry, cancellationToken);
    }

    private async Task<Delivery> PostNewAsync(SlackWorkspace workspace, SlackCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        var delivery = SlackDelivery.OfPost(await sender.CallAsync(workspace, SlackMethod.PostMessage, call.Arguments, cancellationToken), call.Channel);

        // What a response URL has posted cannot be looked for: when that is in doubt, only the asker sees it, in place of the acknowledgement.
        return delivery is Delivery.Never && call.FallbackUrl is { } url
            ? SlackDelivery.Of(await sender.RespondAsync(url, call.AsResponse(isPrivate: entry.MayBePosted), cancellationToken))
            : delivery;
    }

    // Every step may be repeated: a stream that has ended says so, and an edit to the same text changes nothing.
    private async Task<Delivery> ReplaceAsync(SlackWorkspace workspace, SlackCall call, SlackProgress progress, OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (progress.IsStream && await StopAsync(workspace, call, progress, cancellationToken) is { } stopped)
        {
            return stopped;
        }

        var updated = SlackDelivery.Of(await sender.CallAsync(workspace, SlackMethod.Update, call.AsEdit(progress.Ts), cancellationToken), progress.Ts);

        // Somebody deleted the message that showed the progress: the answer is owed all the same.
        return updated is Delivery.Never ? await PostNewAsync(workspace, call, entry, cancellationToken) : updated;
    }

    /// <returns>Null when the stream is over and does not show the whole answer yet.</returns>
    private async Task<Delivery?> StopAsync(SlackWorkspace workspace, SlackCall call, SlackProgress progress, CancellationToken cancellationToken)
    {
        var stop = new JsonObject { ["channel"] = call.Channel, ["ts"] = progress.Ts };

        if (call.ShownInFull)
        {
            var whole = (JsonObject)stop.DeepClone();
            whole["blocks"] = new JsonArray([.. call.Arguments["blocks"]!.AsArray().Skip(1).Select(block => block!.DeepClone())]);
            whole["metadata"] = call.Arguments["metadata"]!.DeepClone();
            var ended = await sender.CallAsync(workspace, SlackMethod.StopStream, whole, cancellationToken);

            if (ended is not SlackResult.Refused refused)
            {
                return SlackDelivery.Of(ended, progress.Ts);
            }

            if (!SlackFault.IsOfForm(refused.Error))
            {
                return null;
            }
        }

        // Only what has stopped can be edited.
        var stopped = await sender.CallAsync(workspace, SlackMethod.StopStream, stop, cancellationToken);

        return stopped is SlackResult.RateLimited or SlackResult.Unreachable ? SlackDelivery.Of(stopped) : null;
    }

    /// <returns>Null when nobody waits for the message, or Slack does not take it that way either.</returns>
    private async Task<Delivery?> PostToAskerAsync(SlackWorkspace workspace, SlackCall call, CancellationToken cancellationToken)
    {
        if (call.Asker is not { } asker)
        {
            return null;
        }

        if (call.AskedIn is { } channel && SlackDelivery.Of(await sender.CallAsync(workspace, SlackMethod.PostEphemeral, call.AsEphemeral(channel, asker), cancellationToken)) is var shown and not Delivery.Never)
        {
            return shown;
        }

        var sent = SlackDelivery.OfPost(await sender.CallAsync(workspace, SlackMethod.PostMessage, call.AsDirect(asker), cancellationToken), asker);

        return sent is Delivery.Never ? null : sent;
    }
}
