using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Answers interactions by their token, which holds for fifteen minutes: in place of the deferral, or after it.</summary>
internal sealed class InteractionPoster(DiscordClient client, PostedMessages posted)
{
    /// <summary>An edit of the deferral, which may be repeated; where somebody has deleted the deferral, a message after it.</summary>
    public async Task<DiscordResult> AnswerAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken) =>
        await client.CallAsync(HttpMethod.Patch, $"{Path(call)}/messages/@original", call.AsEdit(), cancellationToken, files: call.Files) switch
        {
            DiscordResult.Refused { Code: DiscordFault.UnknownMessage } => await FollowUpAsync(call, entry, cancellationToken),
            var result => result,
        };

    /// <summary>A message after the deferral. One that may stand there is looked for where it can be read; what only the asker sees is rather said twice than not at all.</summary>
    public async Task<DiscordResult> FollowUpAsync(DiscordCall call, OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (entry.MayBePosted && call.To is { IsPrivate: false, Guild: not null, Lacks: null })
        {
            switch (await posted.FindAsync(call.To.Channel, call.Body, entry.CreatedAt, cancellationToken))
            {
                case (_, { } message):
                    return new DiscordResult.Ok(message);

                // Nobody knows, and Discord cannot be asked now.
                case ({ } unknown, _) when unknown is not DiscordResult.Refused:
                    return unknown;
            }
        }

        return await client.CallAsync(HttpMethod.Post, Path(call), call.AsFollowUp(), cancellationToken, files: call.Files);
    }

    private string Path(DiscordCall call) => $"webhooks/{client.ApplicationId}/{call.To.Token}";
}
