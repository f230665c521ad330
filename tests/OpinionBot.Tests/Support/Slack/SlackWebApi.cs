using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace OpinionBot.Support.Slack;

/// <summary>Slack's Web API: tokens, scopes, limits and errors; what each method does is in <see cref="SlackMethods"/>.</summary>
internal sealed partial class SlackWebApi(LoopbackSlack slack)
{
    private static readonly Dictionary<string, string> Scopes = new()
    {
        ["auth.test"] = "",
        ["chat.postMessage"] = "chat:write",
        ["chat.postEphemeral"] = "chat:write",
        ["chat.update"] = "chat:write",
        ["chat.delete"] = "chat:write",
        ["chat.startStream"] = "chat:write",
        ["chat.appendStream"] = "chat:write",
        ["chat.stopStream"] = "chat:write",
        ["assistant.threads.setStatus"] = "assistant:write",
        ["assistant.threads.setSuggestedPrompts"] = "assistant:write",
        ["conversations.replies"] = "channels:history",
        ["conversations.history"] = "im:history",
        ["users.info"] = "users:read",
        ["usergroups.users.list"] = "usergroups:read",
        ["views.open"] = "",
        ["views.publish"] = "",
        ["oauth.v2.access"] = "",
        ["apps.connections.open"] = "",
    };

    private readonly SlackMethods _methods = new(slack);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastInChannel = new();

    public async Task CallAsync(HttpContext context, string method)
    {
        var arguments = await ReadAsync(context);
        var token = TokenOf(context, arguments);
        arguments.Remove("token");
        var trouble = slack.Faults.Next(method);
        var (answer, seconds) = trouble switch
        {
            SlackTrouble.Status => (null, 0),
            SlackTrouble.RateLimited limited => (Error("ratelimited"), limited.Seconds),
            SlackTrouble.Error error => (Error(error.Name, error.Needed), 0),
            _ => Answer(method, arguments, token),
        };

        slack.Ledger.Add(new SlackRequestSeen(method, arguments, token, trouble is SlackTrouble.Status status ? $"http_{status.Code}" : (string?)answer!["error"]));

        if (trouble is SlackTrouble.CutAfterwards)
        {
            context.Abort();

            return;
        }

        context.Response.StatusCode = trouble is SlackTrouble.Status code ? code.Code : seconds > 0 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        context.Response.Headers["x-oauth-scopes"] = slack.State.Scopes;

        if (seconds > 0)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer?.ToJsonString() ?? "");
    }

    public static string? TokenOf(HttpContext context, JsonObject arguments) =>
        context.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : (string?)arguments["token"];

    public static JsonObject Error(string error, string? needed = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = error };

        if (needed is not null)
        {
            answer["needed"] = needed;
        }

        return answer;
    }

    /// <summary>Notes what no message may have: mentions, unescaped characters, broken blocks.</summary>
    /// <returns>False when Slack would not take it.</returns>
    public static bool CheckContent(LoopbackSlack slack, JsonObject arguments, JsonArray blocks)
    {
        var faults = SlackBlockRules.Check(blocks, 50).ToList();
        faults.ForEach(fault => slack.Ledger.Fault($"invalid_blocks: {fault}"));

        foreach (var text in Marked(arguments))
        {
            foreach (Match mark in Marks().Matches(text))
            {
                if (!mark.Value.StartsWith("<http", StringComparison.Ordinal))
                {
                    slack.Ledger.Fault($"a mark in a text: {mark.Value}");
                }
            }

            if (Bare().IsMatch(text))
            {
                slack.Ledger.Fault($"an unescaped & in: {text[..Math.Min(80, text.Length)]}");
            }
        }

        if (((string?)arguments["text"])?.Length > 40_000)
        {
            slack.Ledger.Fault("msg_too_long");

            return false;
        }

        return faults.Count == 0;
    }

    private (JsonObject Answer, int Seconds) Answer(string method, JsonObject arguments, string? token)
    {
        if (!Scopes.TryGetValue(method, out var scope))
        {
            slack.Ledger.Fault($"no method {method}");

            return (Error("unknown_method"), 0);
        }

        if (method is "oauth.v2.access" or "apps.connections.open")
        {
            return (_methods.Call(method, arguments, token), 0);
        }

        if (token != slack.State.Token || token is null)
        {
            return (Error(token is null ? "not_authed" : slack.State.Token is null ? "account_inactive" : "invalid_auth"), 0);
        }

        if (scope.Length > 0 && !slack.State.Scopes.Split(',').Contains(scope))
        {
            return (Error("missing_scope", scope), 0);
        }

        return method is "chat.postMessage" or "chat.startStream" && IsTooSoon((string?)arguments["channel"] ?? "")
            ? (Error("ratelimited"), 1)
            : (_methods.Call(method, arguments, token), 0);
    }

    private bool IsTooSoon(string channel)
    {
        var now = slack.Time.GetUtcNow();
        var isTooSoon = slack.SecondsBetweenMessages > 0 && _lastInChannel.TryGetValue(channel, out var last) && (now - last).TotalSeconds < slack.SecondsBetweenMessages;

        if (!isTooSoon)
        {
            _lastInChannel[channel] = now;
        }

        return isTooSoon;
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
        {
            return (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        }

        var arguments = new JsonObject();
        var fields = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync()).AsEnumerable() : context.Request.Query;

        foreach (var (name, values) in fields)
        {
            // Lists and objects come as JSON within a form.
            arguments[name] = values.ToString() is ['[' or '{', ..] json ? JsonNode.Parse(json) : values.ToString();
        }

        return arguments;
    }

    private static IEnumerable<string> Marked(JsonNode? node) => node switch
    {
        JsonObject one when (string?)one["type"] == "plain_text" => [],
        JsonObject one => one.SelectMany(member => member.Key is "text" or "markdown_text" && member.Value is JsonValue value && value.TryGetValue<string>(out var text) && (string?)one["type"] != "raw_text" ? [text] : Marked(member.Value)),
        JsonArray many => many.SelectMany(Marked),
        _ => [],
    };

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex("&([^alg]|a[^m]|l[^t]|g[^t]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}
