using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Slack.Delivery;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Support.Slack;

/// <summary>
/// A Slack of our own on the loopback address: Web API, events, commands, interactivity, response_url, OAuth and Socket Mode.
/// It refuses what Slack refuses, and writes down what happened and what the bot did wrong.
/// </summary>
internal sealed partial class LoopbackSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SlackHttpLine _line;
    private readonly SlackSockets _sockets;
    private readonly SlackPayloads _payloads;
    private readonly ResponseUrls _responses;
    private readonly SlackDisturbances _disturbances = new();
    private readonly SlackExchange _exchange;
    private readonly SlackWebApi _api;
    private readonly OAuthMethods _oauth;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _echoing;

    private LoopbackSlack(WebApplication app, Uri address, SlackWorld world)
    {
        _app = app;
        Address = address;
        World = world;
        _line = new SlackHttpLine(world);
        _sockets = new SlackSockets(world, address);
        _payloads = new SlackPayloads(world, address);
        _exchange = new SlackExchange(world, _disturbances);
        _responses = new ResponseUrls(world, _exchange, address);
        _oauth = new OAuthMethods(world, () => BotAddress);
        _api = new SlackWebApi(world, _exchange, address, _oauth, _sockets.Open);
        _echoing = world.Settings.EchoesBotMessages ? EchoAsync(_ending.Token) : Task.CompletedTask;
    }

    /// <summary>The root of the server, with a slash at its end.</summary>
    public Uri Address { get; }

    /// <summary>What the bot's Slack:ApiBaseUrl is set to.</summary>
    public Uri ApiBaseUrl => new(Address, "api/");

    /// <summary>Where the bot listens; needed before something is sent to it over HTTP.</summary>
    public Uri? BotAddress
    {
        get => _line.Bot;
        set => _line.Bot = value;
    }

    /// <summary>Whether events, commands and clicks go to the bot's web server or over the sockets it opened.</summary>
    public SlackTransport Transport { get; set; }

    public SlackWorld World { get; }

    public SlackSettings Settings => World.Settings;

    public SlackLedger Ledger => World.Ledger;

    /// <summary>The sockets the bot has opened.</summary>
    public SlackSockets Sockets => _sockets;

    /// <summary>Everything the bot did wrong.</summary>
    public IReadOnlyList<SlackEntry.Fault> Faults => Ledger.All<SlackEntry.Fault>();

    public SlackTeam Team => World.Team("T0001")!;

    public SlackUser Uma => World.User("U0UMA")!;

    /// <summary>An admin of the workspace.</summary>
    public SlackUser Mo => World.User("U0MO")!;

    public SlackChannel General => World.Channel("C0001")!;

    public static async Task<LoopbackSlack> StartAsync(SlackSettings? settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));

        var used = settings ?? new SlackSettings();
        var world = new SlackWorld(used, new SlackLedger(used.Time));
        var app = builder.Build();
        LoopbackSlack? slack = null;

        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = used.PingEvery, KeepAliveTimeout = used.PingEvery * 3 });
        app.Run(context => slack is null ? Task.CompletedTask : slack.HandleAsync(context));

        await app.StartAsync(cancellationToken);
        slack = new LoopbackSlack(app, new Uri($"{app.Urls.Single()}/"), world);

        return slack;
    }

    /// <summary>The next calls of the method go wrong in this way. A method may also be "*", "response_url" or "file".</summary>
    public SlackDisturbance Disturb(string method, SlackFailure failure, int times = 1) => _disturbances.Add(method, failure, times);

    public async ValueTask DisposeAsync()
    {
        _disturbances.ReleaseAll();
        await _ending.CancelAsync();
        _sockets.Cut();
        await _echoing;
        await _app.DisposeAsync();
        _line.Dispose();
        _ending.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";

        try
        {
            if (path.StartsWith("/api/", StringComparison.Ordinal))
            {
                await _api.HandleAsync(context, path["/api/".Length..]);
            }
            else if (path.StartsWith("/response/", StringComparison.Ordinal))
            {
                await _responses.HandleAsync(context);
            }
            else if (path.StartsWith("/files-pri/", StringComparison.Ordinal))
            {
                await DownloadAsync(context, path);
            }
            else if (path == "/oauth/v2/authorize")
            {
                await _oauth.AuthorizeAsync(context, _exchange);
            }
            else if (path.TrimEnd('/') == "/link")
            {
                await _sockets.AcceptAsync(context, _ending.Token);
            }
            else
            {
                Ledger.Write(new SlackEntry.Fault("unknown address", $"{context.Request.Method} {path}"));
                context.Response.StatusCode = 404;
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has gone away, or the test is over.
        }
    }

    private Task DownloadAsync(HttpContext context, string path)
    {
        var (token, error) = _api.Authenticate(SlackExchange.Bearer(context.Request));
        var where = SlackArguments.From([new("path", path)]);

        // The path is /files-pri/TEAM-FILE/download/NAME.
        var file = World.File(path.Split('/')[2].Split('-')[^1]);

        return _exchange.RunAsync(context, _exchange.Begin(context, "file", where, token?.Value), () =>
        {
            if (token is not null && file is not null && file.Team == token.Team && token.Scopes.Contains("files:read"))
            {
                return new SlackReply(200, null, "", file.MimeType) { Bytes = file.Content };
            }

            // Slack shows its sign-in page instead of an error.
            Ledger.Write(new SlackEntry.Fault("file without a right token", $"{path}: {error ?? "not visible"}"));

            return new SlackReply(200, error ?? "file_not_found", "<!DOCTYPE html><html><title>Sign in to Slack</title></html>", "text/html; charset=utf-8");
        });
    }
}
