using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Outgoing;

/// <summary>The one way out to Discord. It waits for its turn; whether and when a call is repeated is decided where the message is kept.</summary>
internal sealed class DiscordClient(HttpClient http, IOptions<DiscordOptions> options, DiscordLimits limits, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    // Discord asks for this form, with an address and a version.
    private const string UserAgent = "DiscordBot (https://opinionbot.example, 0.1.0)";

    public string ApplicationId => options.Value.ApplicationId!;

    /// <param name="path">Below the API's address: <c>channels/1/messages</c>.</param>
    /// <param name="patience">The longest wait for its turn that makes sense; null stands for five seconds.</param>
    /// <param name="files">Sent with the body, which describes each of them.</param>
    public async Task<DiscordResult> CallAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken, TimeSpan? patience = null, params IReadOnlyList<DiscordFile> files)
    {
        var (route, major) = Route(method, path);

        while (limits.Reserve(route, IsOfInteraction(path)) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > (patience ?? LongestWait))
            {
                return new DiscordResult.RateLimited(wait);
            }

            await Task.Delay(wait, time, cancellationToken);
        }

        using var request = new HttpRequestMessage(method, new Uri(options.Value.ApiBaseUrl, path));
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Content = body is null ? null : files is [] ? Json(body) : Parts(body, files);

        // The token of an interaction stands in its address; the bot's own is for everything else.
        request.Headers.Authorization = IsOfInteraction(path) ? null : new AuthenticationHeaderValue("Bot", options.Value.Token);

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);

            return await ReadAsync(method, path, response, route, major, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new DiscordResult.Unreachable($"Discord could not be reached for {route} ({(exception is TaskCanceledException ? "no answer in time" : exception.Message.TrimEnd('.'))})");
        }
    }

    /// <summary>Opens a file that somebody attached; the caller disposes the stream.</summary>
    /// <exception cref="HttpRequestException">It cannot be had.</exception>
    public async Task<Stream> OpenFileAsync(Uri address, CancellationToken cancellationToken)
    {
        var isDiscords = (address.Scheme == "https" && address.Host is "cdn.discordapp.com" or "media.discordapp.net")
            || (options.Value.ApiBaseUrl.Host != "discord.com" && address.Authority == options.Value.ApiBaseUrl.Authority);

        if (!isDiscords)
        {
            throw new HttpRequestException("it does not lie at Discord");
        }

        var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();

        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    private async Task<DiscordResult> ReadAsync(HttpMethod method, string path, HttpResponseMessage response, string route, string major, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var body = text.TrimStart() is ['{' or '[', ..] ? JsonSerializer.Deserialize<JsonElement>(text) : default;

        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var refusal = DiscordRefusal.Read(response.Headers, body);
            limits.Learn(route, major, response, refusal);

            return new DiscordResult.RateLimited(refusal.After);
        }

        limits.Learn(route, major, response, refusal: null);

        return DiscordAnswer.Read(method, path, route, response.StatusCode, body);
    }

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Parts(JsonNode body, IReadOnlyList<DiscordFile> files)
    {
        var parts = new MultipartFormDataContent { { Json(body), "payload_json" } };

        foreach (var (at, file) in files.Index())
        {
            var content = new ByteArrayContent(file.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.MediaType);
            parts.Add(content, $"files[{at}]", file.Name);
        }

        return parts;
    }

    private static bool IsOfInteraction(string path) => path.StartsWith("webhooks/", StringComparison.Ordinal) || path.StartsWith("interactions/", StringComparison.Ordinal);

    // Discord limits by channel, server and webhook; other ids share a bucket. The tokens of interactions must not stand in logs.
    private static (string Route, string Major) Route(HttpMethod method, string path)
    {
        var parts = path.Split('?')[0].Split('/');
        var major = parts.Length > 1 && parts[0] is "channels" or "guilds" or "webhooks" ? $"{parts[0]}/{parts[1]}{(parts[0] == "webhooks" && parts.Length > 2 ? parts[2].GetHashCode(StringComparison.Ordinal).ToString("x", System.Globalization.CultureInfo.InvariantCulture) : "")}" : "";
        var general = parts.Select((part, at) => at == 2 && parts[0] is "webhooks" or "interactions" ? "{token}" : part.Length > 15 && part.All(char.IsAsciiDigit) ? "{id}" : part);

        return ($"{method} {string.Join('/', general)} {major}", major);
    }
}
