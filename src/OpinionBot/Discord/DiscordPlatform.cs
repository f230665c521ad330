using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord.Outgoing;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord;

/// <summary>Discord, as the conversation sees it.</summary>
internal sealed class DiscordPlatform(DiscordClient client, DiscordPoster poster, TimeProvider time) : IChatPlatform
{
    public const string PlatformName = "discord";

    public string Name => PlatformName;

    public IReadOnlyList<OutgoingMessage> Render(LeasedEntry leased, Reply reply) => DiscordRenderer.Render(leased, reply);

    public IReadOnlyList<OutgoingMessage> RenderShared(InboxEntry entry, IReadOnlyList<OutboxEntry> answer) => DiscordRenderer.RenderShared(entry, answer);

    public IReadOnlyList<OutgoingMessage> RenderAmended(OutboxEntry posted, string notice) => DiscordRenderer.RenderAmended(posted, notice);

    public Task<Delivery> PostAsync(OutboxEntry entry, CancellationToken cancellationToken) => poster.PostAsync(entry, cancellationToken);

    public Task<bool> ApologiseAsync(OutboxEntry entry, Reply apology, CancellationToken cancellationToken) =>
        poster.TellAskerAsync(entry, DiscordLayout.Lay(apology, [])[0].Body, cancellationToken);

    /// <summary>Discord tells with every interaction what the asker may do; nobody needs to be asked.</summary>
    public Task<Asker> IdentifyAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        Task.FromResult(new Asker(entry.AskerId, entry.AskerName, DiscordReplyTo.Of(entry).IsModerator));

    public async Task<IProgressDisplay> BeginProgressAsync(LeasedEntry leased, CancellationToken cancellationToken)
    {
        var display = new DiscordProgressDisplay(client, leased, time);
        await display.BeginAsync(cancellationToken);

        return display;
    }

    public async Task<Stream> OpenAsync(InboxEntry entry, UploadedFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await client.OpenFileAsync(file.Address, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new UploadUnreadableException(file.Name, exception.StatusCode is { } status ? $"Discord answered with {(int)status}" : exception.Message);
        }
    }

    public Task<Conclusion> HandleAsync(InboxEntry entry, InboxRequest.Happening happening, CancellationToken cancellationToken) => Task.FromResult(Conclusion.Silence);
}
