using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpinionBot.Support.Slack;

/// <summary>Slack on the loopback address: Web API, OAuth, response URLs, files and Socket Mode towards the bot, with Slack's own limits and errors, and a ledger of it all.</summary>
internal sealed class LoopbackSlack : IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string AppToken = "xapp-loopback-1";
    public const string ClientId = "1111.2222";
    public const string ClientSecret = "c1ient-5ecret";

    private readonly WebApplication _app;
    private readonly SlackWebApi _api;

    private LoopbackSlack(WebApplication app, TimeProvider time)
    {
        _app = app;
        Time = time;
        State = new SlackState(time);
        _api = new SlackWebApi(this);
        Responses = new SlackResponses(this);
        Socket = new SlackSocket(this);
    }

    public TimeProvider Time { get; }

    public SlackState State { get; }

    public SlackLedger Ledger { get; } = new();

    public SlackFaults Faults { get; } = new();

    public SlackResponses Responses { get; }

    public SlackSocket Socket { get; }

    /// <summary>Seconds between two messages in one channel; below it Slack answers 429. 0 lets all through.</summary>
    public double SecondsBetweenMessages { get; set; }

    /// <summary>Files to download, by name.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public Uri Address { get; private set; } = null!;

    public Uri ApiBaseUrl => new(Address, "api/");

    public static async Task<LoopbackSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        var app = builder.Build();
        var slack = new LoopbackSlack(app, time ?? TimeProvider.System);
        app.UseWebSockets();
        slack.Map();
        await app.StartAsync();
        slack.Address = new Uri(app.Urls.First() + "/");

        return slack;
    }

    public async ValueTask DisposeAsync()
    {
        await Socket.CloseAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private void Map()
    {
        _app.Map("/api/{method}", (HttpContext context, string method) => _api.CallAsync(context, method));
        _app.MapPost("/response/{id}", (HttpContext context, string id) => Responses.TakeAsync(context, id));
        _app.Map("/link", Socket.AcceptAsync);
        _app.MapGet("/oauth/v2/authorize", (HttpContext context) =>
        {
            var query = context.Request.Query;
            Ledger.Add(new SlackRequestSeen("oauth.v2.authorize", new JsonObject { ["scope"] = query["scope"].ToString(), ["client_id"] = query["client_id"].ToString() }, null, null));

            return Results.Redirect($"{query["redirect_uri"]}?code=code-1&state={Uri.EscapeDataString(query["state"].ToString())}");
        });
        _app.MapGet("/files/{name}", (HttpContext context, string name) =>
        {
            var token = SlackWebApi.TokenOf(context, []);
            var isAllowed = token == State.Token && Files.ContainsKey(name);
            Ledger.Add(new SlackRequestSeen("file", new JsonObject { ["name"] = name }, token, isAllowed ? null : "not_found"));

            return isAllowed ? Results.Bytes(Files[name], "application/octet-stream") : Results.StatusCode(StatusCodes.Status404NotFound);
        });
    }
}
