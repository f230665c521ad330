using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpinionBot.Slack.Incoming;

namespace OpinionBot.Slack.Outgoing;

/// <summary>
/// Says how a call ended, by Slack's answer. Done is only what Slack confirms in its own words; whatever else comes back, another
/// server's page or nothing at all, leaves open whether it was done.
/// </summary>
internal static partial class SlackAnswer
{
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>The answer to a method of the Web API: JSON, with what the method brings.</summary>
    public static SlackResult ToMethod(SlackMethod method, HttpResponseMessage response, string text) =>
        Read(text) is { } body && (Refusal(method.Name, response, body) ?? Confirmation(method, response, body)) is { } said ? said : Unconfirmed(method.Name, response);

    /// <summary>The answer to a post to a response URL: the word ok, or JSON that says so.</summary>
    public static SlackResult ToResponse(string name, HttpResponseMessage response, string text)
    {
        var body = Read(text);

        if (body is { } json && Refusal(name, response, json) is { } refusal)
        {
            return refusal;
        }

        var isTaken = response.IsSuccessStatusCode && (text.Trim() == "ok" || (body is { } ok && IsOk(ok)));

        return isTaken ? new SlackResult.Ok(default, null)
            : (int)response.StatusCode is >= 400 and < 500 ? Refused(name, Word().IsMatch(text.Trim()) ? text.Trim() : $"http_{(int)response.StatusCode}", null)
            : Unconfirmed(name, response);
    }

    /// <summary>What the status alone says; null when it says nothing.</summary>
    public static SlackResult? ToAny(string name, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => RateLimited(response),
        >= HttpStatusCode.InternalServerError => new SlackResult.Unreachable($"Slack answered {name} with {(int)response.StatusCode}"),
        _ => null,
    };

    private static SlackResult? Refusal(string name, HttpResponseMessage response, JsonElement body) =>
        !body.TryGetProperty("ok", out var ok) || ok.ValueKind != JsonValueKind.False || body.Text("error") is not { } error ? null
        : error is "ratelimited" or "rate_limited" ? RateLimited(response)
        : Refused(name, error, body.Text("needed"));

    private static SlackResult.Ok? Confirmation(SlackMethod method, HttpResponseMessage response, JsonElement body) =>
        IsOk(body) && (method.Brings is not { } brings || body.Text(brings) is not null || (method.IsQuery && body.TryGetProperty(brings, out var brought) && brought.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            ? new SlackResult.Ok(body, response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null)
            : null;

    private static SlackResult.Refused Refused(string name, string error, string? needed) => new(error, SlackFault.Explain(name, error, needed));

    private static SlackResult.RateLimited RateLimited(HttpResponseMessage response) => new(response.Headers.RetryAfter?.Delta ?? DefaultRetryAfter);

    private static SlackResult.Unreachable Unconfirmed(string name, HttpResponseMessage response) =>
        new($"What answered {name} with status {(int)response.StatusCode} does not speak as Slack does, so nobody knows whether it was done: look for a proxy in between");

    private static JsonElement? Read(string text) => SlackJson.TryParse(Encoding.UTF8.GetBytes(text));

    private static bool IsOk(JsonElement body) => body.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True;

    [GeneratedRegex("^[a-z_]{3,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
