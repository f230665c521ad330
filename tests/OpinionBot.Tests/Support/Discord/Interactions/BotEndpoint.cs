using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>What came back when something was posted to the bot's own address. Status 0: nothing came back in time.</summary>
internal sealed record EndpointAnswer(int Status, JsonNode? Body, TimeSpan Elapsed);

/// <summary>Posts to the bot's address as Discord does, or as somebody does who is not Discord.</summary>
internal sealed class BotEndpoint(SigningKey key, LoopbackDiscordOptions options) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 });

    /// <summary>The address is Discord's own: signed now, over exactly these bytes.</summary>
    public Task<EndpointAnswer> SendAsync(Uri address, JsonObject interaction, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(interaction.ToJsonString());
        var timestamp = options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        return SendAsync(address, body, timestamp, key.Sign(timestamp, body), cancellationToken);
    }

    /// <summary>Anything at all. A timestamp or signature that is null is not sent.</summary>
    public async Task<EndpointAnswer> SendAsync(Uri address, byte[] body, string? timestamp, string? signature, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)");

        foreach (var (name, value) in new[] { ("X-Signature-Timestamp", timestamp), ("X-Signature-Ed25519", signature) })
        {
            if (value is not null)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await SendAsync(message, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private async Task<EndpointAnswer> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        // Discord hangs up after three seconds.
        using var patience = new CancellationTokenSource(options.FirstResponseWithin, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var started = options.Time.GetTimestamp();

        try
        {
            using var response = await _client.SendAsync(message, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);

            return new EndpointAnswer((int)response.StatusCode, Parse(text), options.Time.GetElapsedTime(started));
        }
        catch (Exception exception) when (exception is HttpRequestException || patience.IsCancellationRequested)
        {
            return new EndpointAnswer(0, null, options.Time.GetElapsedTime(started));
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
