using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>What a request is answered with.</summary>
internal sealed record SlackReply(int Status, string? Error, string Body, string ContentType = "application/json; charset=utf-8")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>What is sent instead of the body, when it is not text.</summary>
    public byte[]? Bytes { get; init; }

    public static SlackReply Of(JsonObject json) => new(200, (string?)json["error"], json.ToJsonString());

    public static SlackReply RateLimited(int seconds) => new(429, "ratelimited", """{"ok":false,"error":"ratelimited"}""")
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture) },
    };
}

/// <summary>One request and its answer, with whatever goes wrong on purpose in between; both sides are written down.</summary>
internal sealed class SlackExchange(SlackWorld world, SlackDisturbances disturbances)
{
    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;

    public SlackEntry.Request Begin(HttpContext context, string method, SlackArguments arguments, string? token) =>
        world.Ledger.Write(new SlackEntry.Request(
            method,
            arguments.ToJson(),
            token,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));

    public async Task RunAsync(HttpContext context, SlackEntry.Request request, Func<SlackReply> carry)
    {
        var disturbance = disturbances.Next(request.Method);

        switch (disturbance?.Failure)
        {
            case SlackFailure.RateLimited limited:
                await AnswerAsync(context, request, SlackReply.RateLimited(limited.RetryAfter));
                return;
            case SlackFailure.Status status:
                await AnswerAsync(context, request, new SlackReply(status.Code, null, "the server is not well", "text/plain"));
                return;
            case SlackFailure.Error error:
                await AnswerAsync(context, request, SlackReply.Of(new JsonObject { ["ok"] = false, ["error"] = error.Code }));
                return;
            case SlackFailure.Page page:
                if (page.IsDone)
                {
                    carry();
                }

                await AnswerAsync(context, request, new SlackReply(200, null, page.Body, "text/html; charset=utf-8"));
                return;
            case SlackFailure.Hang:
                await disturbance.Released.WaitAsync(context.RequestAborted);
                break;
            case SlackFailure.CutBefore:
                Cut(context, request);
                return;
        }

        var reply = carry();

        if (disturbance?.Failure is SlackFailure.CutAfter)
        {
            Cut(context, request);
            return;
        }

        await AnswerAsync(context, request, reply);
    }

    private async Task AnswerAsync(HttpContext context, SlackEntry.Request request, SlackReply reply)
    {
        // Written down first: whoever waits for the answer may look at the ledger as soon as it arrives.
        world.Ledger.Write(new SlackEntry.Answer(request, reply.Status, reply.Error, reply.Body));
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;

        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        var body = reply.Bytes ?? Encoding.UTF8.GetBytes(reply.Body);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private void Cut(HttpContext context, SlackEntry.Request request)
    {
        world.Ledger.Write(new SlackEntry.Answer(request, 0, null, ""));
        context.Abort();
    }
}
