using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OpinionBot.Support.Slack;

/// <summary>Response URLs: five uses in thirty minutes, without a token, for the asker alone or for the channel.</summary>
internal sealed class SlackResponses(LoopbackSlack slack)
{
    private const int MaxUses = 5;

    private readonly ConcurrentDictionary<string, Given> _given = new();
    private int _last;

    public Uri Issue(string channel, string user, string? thread, string? original)
    {
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        _given[id] = new Given(channel, user, thread, original, slack.Time.GetUtcNow());

        return new Uri(slack.Address, $"response/{id}");
    }

    /// <summary>What the acknowledgement of a command shows to its asker alone.</summary>
    public void ShowAcknowledgement(Uri responseUrl, string text)
    {
        var id = responseUrl.Segments[^1];
        var given = _given[id];
        given.Original = Post(given, id, text, [], given.User).Ts;
    }

    public async Task TakeAsync(HttpContext context, string id)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        var error = Take(context, id, body);
        slack.Ledger.Add(new SlackRequestSeen("response_url", body, SlackWebApi.TokenOf(context, []), error));
        context.Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        await context.Response.WriteAsync(error is null ? "ok" : $"{{\"ok\":false,\"error\":\"{error}\"}}");
    }

    private string? Take(HttpContext context, string id, JsonObject body)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            slack.Ledger.Fault("the bot sent its token to a response URL");
        }

        if (!_given.TryGetValue(id, out var given) || slack.Time.GetUtcNow() - given.At > TimeSpan.FromMinutes(30))
        {
            return "expired_url";
        }

        if (++given.Uses > MaxUses)
        {
            slack.Ledger.Fault("a response URL was used more than five times");

            return "used_url";
        }

        if ((bool?)body["delete_original"] == true)
        {
            Remove(given);

            return null;
        }

        var blocks = body["blocks"]?.DeepClone() as JsonArray ?? [];
        SlackWebApi.CheckContent(slack, body, blocks);

        if ((bool?)body["replace_original"] == true)
        {
            Remove(given);
        }

        var isForAll = (string?)body["response_type"] == "in_channel";
        var post = Post(given, id, (string?)body["text"] ?? "", blocks, isForAll ? null : given.User);
        given.Original = (bool?)body["replace_original"] == true ? post.Ts : given.Original;

        return null;
    }

    private SlackPost Post(Given given, string id, string text, JsonArray blocks, string? onlyFor) => slack.State.Add(new SlackPost
    {
        Channel = given.Channel,
        Ts = slack.State.NextTs(),
        ThreadTs = given.Thread,
        User = SlackState.Bot,
        Text = text,
        Blocks = blocks,
        OnlyFor = onlyFor,
        ResponseId = id,
    });

    private void Remove(Given given)
    {
        if (given.Original is { } ts && slack.State.Find(given.Channel, ts) is { } post)
        {
            slack.State.Remove(post);
        }

        given.Original = null;
    }

    private sealed record Given(string Channel, string User, string? Thread, string? FirstOriginal, DateTimeOffset At)
    {
        public int Uses { get; set; }

        public string? Original { get; set; } = FirstOriginal;
    }
}
