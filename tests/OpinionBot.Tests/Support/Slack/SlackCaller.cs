using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpinionBot.Support.Slack;

/// <summary>A client of the loopback Slack without any ways of its own: what a test says is what is sent.</summary>
internal sealed class SlackCaller(LoopbackSlack slack, string? token = "xoxb-loopback") : IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    /// <summary>Calls the method with a JSON body, and gives the answer's JSON.</summary>
    public async Task<JsonElement> CallAsync(string method, object arguments, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new Uri(slack.ApiBaseUrl, method), JsonContent.Create(arguments), cancellationToken);

        return JsonElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>The error the method answers with, or "ok".</summary>
    public async Task<string> ErrorOfAsync(string method, object arguments, CancellationToken cancellationToken) =>
        (await CallAsync(method, arguments, cancellationToken)).Text("error") ?? "ok";

    public Task<HttpResponseMessage> FormAsync(string method, Dictionary<string, string> fields, CancellationToken cancellationToken) =>
        SendAsync(new Uri(slack.ApiBaseUrl, method), new FormUrlEncodedContent(fields), cancellationToken);

    public async Task<HttpResponseMessage> SendAsync(Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        return await _http.SendAsync(request, cancellationToken);
    }
}
