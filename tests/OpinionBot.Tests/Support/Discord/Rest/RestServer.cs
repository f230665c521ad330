using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>What every request goes through: record, script, token, limits, the route, and the answer with its headers.</summary>
internal sealed class RestServer(World world, Ledger ledger) : IDisposable
{
    private readonly OpenApiDescription? _description = OpenApiDescription.Load(world.Options.OpenApiPath);
    private readonly CancellationTokenSource _closing = new();

    public RateLimits Limits { get; } = new(world, ledger);

    public InvalidRequests Invalid { get; } = new(world, ledger);

    public FaultScript Script { get; } = new();

    /// <summary>Lets go of requests that hang.</summary>
    public void Close() => _closing.Cancel();

    public void Dispose() => _closing.Dispose();

    public async Task HandleAsync(HttpContext context, RestRoute route)
    {
        var request = Record(context, route.Name);
        var places = context.Request.RouteValues.ToDictionary(pair => pair.Key, pair => (string)pair.Value!);
        await BodyReader.ReadAsync(context.Request, request, context.RequestAborted);
        ledger.Add(request);
        Watch(request, context);

        var fault = Script.Take(route.Name);
        request.Scripted = fault?.ToString();

        if (fault is ScriptedFault.Hang or ScriptedFault.CutBefore)
        {
            await GiveNoAnswerAsync(context, fault);

            return;
        }

        if (fault is ScriptedFault.Page { IsDone: false } page)
        {
            await WritePageAsync(context, page);

            return;
        }

        var (answer, headers) = Answer(route, request, places, fault);

        if (answer.Afterwards is { } work)
        {
            answer = await FinishAsync(work, answer, context.RequestAborted);
        }

        if (fault is ScriptedFault.CutAfter)
        {
            context.Abort();
            ledger.Changed();

            return;
        }

        if (fault is ScriptedFault.Page done)
        {
            await WritePageAsync(context, done);

            return;
        }

        await WriteAsync(context, request, answer, headers);
    }

    /// <summary>A path that Discord does not have.</summary>
    public async Task HandleUnknownAsync(HttpContext context)
    {
        var request = Record(context, $"{context.Request.Method} {context.Request.Path}");
        await BodyReader.ReadAsync(context.Request, request, context.RequestAborted);
        ledger.Add(request);
        ledger.Add(new BotFault(BotFaultKind.UnknownRoute, request.Route, request));
        await WriteAsync(context, request, new RestAnswer(404, new JsonObject { ["message"] = "404: Not Found", ["code"] = 0 }), []);
    }

    private (RestAnswer Answer, Dictionary<string, string> Headers) Answer(RestRoute route, RecordedRequest request, Dictionary<string, string> places, ScriptedFault? fault)
    {
        lock (world.Gate)
        {
            if (Invalid.IsBanned)
            {
                return (new RestAnswer(429, "error code: 1015"), []);
            }

            if (fault is ScriptedFault.TooMany many)
            {
                var refused = Limits.Refuse(route, route.Major(places), many.RetryAfter, many.IsGlobal, out var told);

                return (refused, told);
            }

            if (fault is ScriptedFault.Broken broken)
            {
                return (new RestAnswer(broken.Status, new JsonObject { ["message"] = $"{broken.Status}: Internal Server Error", ["code"] = 0 }), []);
            }

            if (!route.ByInteractionToken && !IsBot(request))
            {
                ledger.Add(new BotFault(BotFaultKind.BadToken, "no token, or a wrong one", request));

                return (new RestAnswer(401, new JsonObject { ["message"] = "401: Unauthorized", ["code"] = 0 }), []);
            }

            return Limits.Take(route, route.Major(places), request, out var headers) is { } refusal ? (refusal, headers) : (Run(route, request, places), headers);
        }
    }

    private RestAnswer Run(RestRoute route, RecordedRequest request, Dictionary<string, string> places)
    {
        try
        {
            var body = request.Body?.DeepClone();
            var answer = route.Handle(new RestCall(world, request, places));
            CheckAgainstDescription(route, request, body);

            return answer;
        }
        catch (DiscordErrorException error)
        {
            if (!error.IsBlameless)
            {
                Blame(error, request);
            }

            return new RestAnswer(error.Status, error.ToJson());
        }
    }

    private static async Task<RestAnswer> FinishAsync(Func<CancellationToken, Task> work, RestAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);

            return answer;
        }
        catch (DiscordErrorException error)
        {
            return new RestAnswer(error.Status, error.ToJson());
        }
    }

    private void Blame(DiscordErrorException error, RecordedRequest request) => ledger.Add(new BotFault(
        error.Code switch
        {
            40060 => BotFaultKind.AnsweredTwice,
            50027 or 10062 or 10015 => BotFaultKind.DeadToken,
            50001 or 50013 or 50007 => BotFaultKind.Forbidden,
            _ => BotFaultKind.RejectedBody,
        },
        error.Message,
        request));

    private void CheckAgainstDescription(RestRoute route, RecordedRequest request, JsonNode? body)
    {
        foreach (var fault in _description?.CheckRequest(route.Name, body, request.Files.Count > 0) ?? [])
        {
            ledger.Add(new BotFault(BotFaultKind.AgainstDescription, fault, request));
        }
    }

    private void Watch(RecordedRequest request, HttpContext context)
    {
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            ledger.Add(new BotFault(BotFaultKind.NoUserAgent, "User-Agent must be DiscordBot (address, version)", request));
        }
    }

    private bool IsBot(RecordedRequest request) => request.Headers.GetValueOrDefault("Authorization") == $"Bot {world.Application.Token}";

    private async Task GiveNoAnswerAsync(HttpContext context, ScriptedFault fault)
    {
        if (fault is ScriptedFault.Hang)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
    }

    private async Task WriteAsync(HttpContext context, RecordedRequest request, RestAnswer answer, Dictionary<string, string> headers)
    {
        lock (world.Gate)
        {
            Invalid.Note(answer.Status);
        }

        foreach (var (name, value) in headers.Concat(answer.Headers))
        {
            context.Response.Headers[name] = value;
        }

        request.Status = answer.Status;
        request.Answer = answer.Body?.DeepClone();
        ledger.Changed();
        context.Response.StatusCode = answer.Status;

        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body.ToJsonString()), context.RequestAborted);
        }
    }

    private async Task WritePageAsync(HttpContext context, ScriptedFault.Page page)
    {
        ledger.Changed();
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.Body), context.RequestAborted);
    }

    private RecordedRequest Record(HttpContext context, string route) => new(ledger.NextNumber(), world.Now, context.Request.Method, route, context.Request.Path)
    {
        Query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
        Headers = context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
    };
}
