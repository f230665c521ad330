using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Discord.Outgoing;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Gateway;

/// <summary>Whoever asks where the bot may not post is told so in a direct message, once an hour for a channel: silence is no answer.</summary>
internal sealed class CannotPostNotice(DiscordClient client, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Asker, string Channel), DateTimeOffset> _told = new();

    public async Task SendAsync(string asker, string channel, string channelName, string lacking, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        foreach (var (old, _) in _told.Where(told => now - told.Value >= Again))
        {
            _told.TryRemove(old, out _);
        }

        if (!_told.TryAdd((asker, channel), now) || await client.CallAsync(HttpMethod.Post, "users/@me/channels", new JsonObject { ["recipient_id"] = asker }, cancellationToken) is not DiscordResult.Ok opened)
        {
            return;
        }

        var said = DiscordLayout.Lay(Reply.Of(PostingPermissions.Explain(lacking, $"#{channelName}")), [])[0].Body;
        await client.CallAsync(HttpMethod.Post, $"channels/{opened.Body.GetProperty("id").GetString()}/messages", said, cancellationToken);
    }
}
