using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Reads a channel back: does a message stand there of which nobody knows whether it was posted?</summary>
internal sealed class PostedMessages(DiscordClient client)
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(30);

    // The first second of 2015, from which Discord's ids count.
    private const long FirstSecond = 1_420_070_400_000;

    // Not always the application's id; asked for when it matters first.
    private string? _ownId;

    /// <param name="since">The same words may have been an answer before: only what was said after this time is looked at.</param>
    /// <returns>The message, null when it does not stand there; and why that is not known, null when it is.</returns>
    public async Task<(DiscordResult? Unknown, JsonElement? Message)> FindAsync(string channel, JsonObject body, DateTimeOffset since, CancellationToken cancellationToken)
    {
        _ownId ??= await client.CallAsync(HttpMethod.Get, "users/@me", null, cancellationToken) is DiscordResult.Ok self ? self.Body.GetProperty("id").GetString() : null;
        var read = await client.CallAsync(HttpMethod.Get, $"channels/{channel}/messages?limit=100&after={FirstId(since - ClockDifference)}", null, cancellationToken);

        return read is not DiscordResult.Ok ok
            ? (read, null)
            : (null, ok.Body.EnumerateArray().FirstOrDefault(message => IsOwn(message) && SaysTheSame(message, body)) is { ValueKind: JsonValueKind.Object } found ? found : null);
    }

    private bool IsOwn(JsonElement message) => message.GetProperty("author").GetProperty("id").GetString() == (_ownId ?? client.ApplicationId);

    private static bool SaysTheSame(JsonElement message, JsonObject body) =>
        message.GetProperty("content").GetString()?.Trim() == ((string?)body["content"] ?? "").Trim() && message.GetProperty("embeds").GetArrayLength() == ((body["embeds"] as JsonArray)?.Count ?? 0);

    // The smallest id that Discord gives at that time.
    private static long FirstId(DateTimeOffset at) => (at.ToUnixTimeMilliseconds() - FirstSecond) << 22;
}
