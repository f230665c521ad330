using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace OpinionBot.Slack.Outgoing;

/// <summary>The one way out to Slack. Nothing is tried twice here: what may be repeated, and when, is decided where the message is kept.</summary>
internal sealed class SlackClient(HttpClient http, IOptions<SlackOptions> options, SlackPacing pacing)
{
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(5);

    /// <param name="team">Whose limits the call counts against; empty before it is known.</param>
    /// <param name="token">The bot token; null for calls that need none.</param>
    public Task<SlackResult> CallAsync(string team, string? token, SlackMethod method, JsonObject arguments, CancellationToken cancellationToken) =>
        CallAsync(team, token, method, arguments, null, cancellationToken);

    /// <param name="patience">How long the call may wait for its turn; beyond it nothing is called. Null waits as long as it takes.</param>
    public async Task<SlackResult> CallAsync(string team, string? token, SlackMethod method, JsonObject arguments, TimeSpan? patience, CancellationToken cancellationToken)
    {
        if (await pacing.WaitAsync(team, method, (string?)arguments["channel"], patience, cancellationToken) is { } wait)
        {
            return new SlackResult.RateLimited(wait);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.ApiBaseUrl, method.Name));
        request.Content = method.IsQuery
            ? new FormUrlEncodedContent(arguments.Select(argument => new KeyValuePair<string, string>(argument.Key, argument.Value?.ToString() ?? "")))
            : new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        var result = await SendAsync(request, method.Name, cancellationToken);

        if (result is SlackResult.RateLimited limited)
        {
            pacing.Block(team, method, limited.After);
        }

        return result;
    }

    /// <summary>Posts to a response URL: without the token, and only where <see cref="IsSlacks"/> holds.</summary>
    public Task<SlackResult> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        if (!IsSlacks(responseUrl, "hooks.slack.com"))
        {
            return Task.FromResult<SlackResult>(new SlackResult.Refused("foreign_url", $"A response URL points at {responseUrl.Host}, which is not Slack; nothing was sent"));
        }

        var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json") };

        return SendAsync(request, "response_url", cancellationToken);
    }

    /// <summary>Opens a file of the workspace; the caller disposes the stream.</summary>
    /// <exception cref="HttpRequestException">It cannot be had.</exception>
    public async Task<Stream> OpenFileAsync(string token, Uri address, CancellationToken cancellationToken)
    {
        if (!IsSlacks(address, "files.slack.com"))
        {
            throw new HttpRequestException("it does not lie at Slack");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();

        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>True for an address at Slack's own host, or at the one that stands in for it by setting.</summary>
    private bool IsSlacks(Uri address, string host) =>
        (address.Scheme == "https" && (address.Host == host || address.Host == "slack.com"))
        || (options.Value.ApiBaseUrl.Host != "slack.com" && address.Scheme == options.Value.ApiBaseUrl.Scheme && address.Authority == options.Value.ApiBaseUrl.Authority);

    private async Task<SlackResult> SendAsync(HttpRequestMessage request, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);

            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return new SlackResult.RateLimited(response.Headers.RetryAfter?.Delta ?? DefaultRetryAfter);
            }

            if ((int)response.StatusCode >= 500)
            {
                return new SlackResult.Unreachable($"Slack answered {name} with {(int)response.StatusCode}");
            }

            return await ReadAsync(response, name, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new SlackResult.Unreachable($"Slack could not be reached for {name} ({(exception is TaskCanceledException ? "no answer in time" : exception.Message.TrimEnd('.'))})");
        }
        finally
        {
            request.Dispose();
        }
    }

    private static async Task<SlackResult> ReadAsync(HttpResponseMessage response, string name, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);

        // A response URL answers with the word ok.
        if (response.IsSuccessStatusCode && !text.TrimStart().StartsWith('{'))
        {
            return new SlackResult.Ok(default, null);
        }

        if (!text.TrimStart().StartsWith('{'))
        {
            return new SlackResult.Refused($"http_{(int)response.StatusCode}", $"Slack refuses {name} with status {(int)response.StatusCode}");
        }

        var body = JsonSerializer.Deserialize<JsonElement>(text);

        if (body.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True)
        {
            return new SlackResult.Ok(body, response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null);
        }

        var error = body.TryGetProperty("error", out var said) ? said.GetString() ?? "unknown_error" : "unknown_error";

        return error == "ratelimited" || error == "rate_limited"
            ? new SlackResult.RateLimited(response.Headers.RetryAfter?.Delta ?? DefaultRetryAfter)
            : new SlackResult.Refused(error, SlackFault.Explain(name, error, body.TryGetProperty("needed", out var needed) ? needed.GetString() : null));
    }
}
