using System.Net;
using System.Text.Json;

namespace OpinionBot.Discord.Outgoing;

/// <summary>
/// Says how a call ended, by Discord's answer. Done is only what Discord confirms in its own words; whatever else comes back, another
/// server's page or nothing at all, leaves open whether it was done.
/// </summary>
internal static class DiscordAnswer
{
    /// <param name="path">What was called, below the API's address.</param>
    /// <param name="route">The same without ids and tokens, for logs.</param>
    /// <param name="body">Nothing when the answer is no JSON.</param>
    public static DiscordResult Read(HttpMethod method, string path, string route, HttpStatusCode status, JsonElement body) => (int)status switch
    {
        >= 500 => new DiscordResult.Unreachable($"Discord answered {route} with {(int)status}"),
        >= 200 and < 300 when IsConfirmed(method, path, status, body) => new DiscordResult.Ok(body),
        >= 400 when body.ValueKind == JsonValueKind.Object => Refused(route, status, body.TryGetProperty("code", out var said) && said.ValueKind == JsonValueKind.Number && said.TryGetInt32(out var code) ? code : 0),
        _ => new DiscordResult.Unreachable($"What answered {route} with status {(int)status} does not speak as Discord does, so nobody knows whether it was done: look for a proxy in between"),
    };

    private static DiscordResult.Refused Refused(string route, HttpStatusCode status, int code) => new(status, code, DiscordFault.Explain(route, status, code));

    private static bool IsConfirmed(HttpMethod method, string path, HttpStatusCode status, JsonElement body) => (method.Method, path.Split('?')[0].Split('/')[^1]) switch
    {
        // These are done without a word.
        ("DELETE", _) or ("POST", "callback" or "typing") => status == HttpStatusCode.NoContent || body.ValueKind == JsonValueKind.Object,
        ("GET" or "PUT", "messages" or "commands") => body.ValueKind == JsonValueKind.Array,
        ("GET", _) => body.ValueKind == JsonValueKind.Object,

        // What was made or changed is shown, and has an id.
        _ => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 },
    };
}
