using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpinionBot.Support.Discord.Gateway;
using OpinionBot.Support.Discord.Interactions;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord;

/// <summary>
/// Discord on the loopback address, as its documentation describes it: REST, the gateway, and people who call the bot. It starts
/// with one server, <see cref="Home"/>. Everything the bot does is in the <see cref="Ledger"/>; what it does wrong in its faults.
/// </summary>
internal sealed partial class LoopbackDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _closing = new();
    private readonly BotEndpoint _endpoint;
    private readonly MessageDesk _desk;
    private readonly InteractionPayload _payload;
    private readonly CommandCallWriter _calls;
    private readonly InteractionCourier _courier;
    private readonly EndpointProbe _probe;
    private readonly RestServer _rest;

    private LoopbackDiscord(LoopbackDiscordOptions options)
    {
        World = new World(options);
        Gateway = new GatewayServer(World, Ledger);
        World.Happened = Gateway.Tell;
        Home = new HomeGuild(World);
        _desk = new MessageDesk(World, Ledger, () => Address!);
        _payload = new InteractionPayload(World);
        _endpoint = new BotEndpoint(World.Application.Key, options);
        _probe = new EndpointProbe(World, _endpoint, _payload);
        _calls = new CommandCallWriter(World, _desk);
        var desk = new InteractionDesk(World, Ledger, _desk);
        _courier = new InteractionCourier(World, Ledger, desk, _endpoint, Gateway);
        _rest = new RestServer(World, Ledger);
        _app = Build();

        foreach (var route in new IdentityRoutes(World, Gateway, _probe).All
            .Concat(GuildRoutes.All)
            .Concat(new CommandRoutes(World).All)
            .Concat(new MessageRoutes(World, _desk).All)
            .Concat(new ThreadRoutes(World, _desk).All)
            .Concat(new InteractionRoutes(World, desk, _desk).All))
        {
            _app.MapMethods("/api/v10" + route.Template, [route.Method], context => _rest.HandleAsync(context, route));
        }

        _app.MapGet("/attachments/{channel}/{id}/{name}", ServeFileAsync);
        _app.MapFallback(_rest.HandleUnknownAsync);
    }

    public World World { get; }

    public Ledger Ledger { get; } = new();

    /// <summary>What the bot did wrong, in order.</summary>
    public IReadOnlyList<BotFault> Faults => Ledger.Faults;

    public GatewayServer Gateway { get; }

    /// <summary>The server that is there from the beginning.</summary>
    public HomeGuild Home { get; }

    /// <summary>Where the loopback server listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What the bot has to be told instead of Discord's own address.</summary>
    public Uri ApiBaseUrl => new(Address, "api/v10/");

    public string Token => World.Application.Token;

    public string ApplicationId => $"{World.Application.Id}";

    /// <summary>The public key of the application in hexadecimal digits, as Discord's portal shows it.</summary>
    public string PublicKey => World.Application.Key.PublicHex;

    public RateLimits Limits => _rest.Limits;

    public InvalidRequests InvalidRequests => _rest.Invalid;

    /// <summary>What is to go wrong with the next requests.</summary>
    public FaultScript Script => _rest.Script;

    public static async Task<LoopbackDiscord> StartAsync(LoopbackDiscordOptions? options = null, CancellationToken cancellationToken = default)
    {
        var discord = new LoopbackDiscord(options ?? new LoopbackDiscordOptions());
        await discord._app.StartAsync(cancellationToken);
        discord.Address = new Uri(discord._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        discord.Gateway.Url = $"ws://127.0.0.1:{discord.Address.Port}";

        return discord;
    }

    public Task WaitForAsync(Func<Ledger, bool> predicate, CancellationToken cancellationToken) => Ledger.WaitForAsync(predicate, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _rest.Close();
        await _closing.CancelAsync();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _endpoint.Dispose();
        _rest.Dispose();
        _closing.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        var app = builder.Build();
        app.UseWebSockets();
        app.Use(async (context, next) =>
        {
            if (context.WebSockets.IsWebSocketRequest)
            {
                await Gateway.HandleAsync(context, _closing.Token);
            }
            else
            {
                await next(context);
            }
        });
        app.UseRouting();

        return app;
    }

    private async Task ServeFileAsync(HttpContext context)
    {
        DiscordAttachment? file;

        lock (World.Gate)
        {
            file = World.Files.GetValueOrDefault((string)context.Request.RouteValues["id"]!);
        }

        if (file is null)
        {
            context.Response.StatusCode = 404;

            return;
        }

        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
