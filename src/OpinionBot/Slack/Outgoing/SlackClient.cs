using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack.Outgoing;

/// <summary>The one way out to Slack. Nothing is tried twice here: what may be repeated, and when, is decided where the message is kept.</summary>
internal sealed class SlackClient(HttpClient http, IOptions<SlackOptions> options, SlackPacing pacing)
{
    private const string ResponseUrl = "response_url";

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

        var result = await SendAsync(request, method.Name, (response, text) => SlackAnswer.ToMethod(method, response, text), cancellationToken);

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

        return SendAsync(request, ResponseUrl, (response, text) => SlackAnswer.ToResponse(ResponseUrl, response, text), cancellationToken);
    }

    /// <summary>Opens a file of the workspace; the caller disposes the stream.</summary>
    /// <exception cref="HttpRequestException">It cannot be had.</exception>
    public async Task<Stream> OpenFileAsync(string token, UploadedFile file, CancellationToken cancellationToken)
    {
        if (!IsSlacks(file.Address, "files.slack.com"))
        {
            throw new HttpRequestException("it does not lie at Slack");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

        if (SlackSignIn.IsShown(response, file))
        {
            response.Dispose();

            throw new HttpRequestException(SlackSignIn.Fault);
        }

        response.EnsureSuccessStatusCode();

        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>True for an address at Slack's own host, or at the one that stands in for it by setting.</summary>
    private bool IsSlacks(Uri address, string host) =>
        (address.Scheme == "https" && (address.Host == host || address.Host == "slack.com"))
        || (options.Value.ApiBaseUrl.Host != "slack.com" && address.Scheme == options.Value.ApiBaseUrl.Scheme && address.Authority == options.Value.ApiBaseUrl.Authority);

    private async Task<SlackResult> SendAsync(HttpRequestMessage request, string name, Func<HttpResponseMessage, string, SlackResult> read, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);

            return SlackAnswer.ToAny(name, response) ?? read(response, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new SlackResult.Unreachable($"Slack could not be reached for {name} ({(exception is TaskCanceledException ? "no answer in time" : exception.Message.TrimEnd('.'))})");
        }
        finally
        {
            request.Dispose();
        }
    }
}
