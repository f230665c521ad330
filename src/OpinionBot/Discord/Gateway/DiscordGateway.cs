using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using OpinionBot.Discord.Gateway.Sessions;
using OpinionBot.Operations;
using OpinionBot.Operations.Connecting;

namespace OpinionBot.Discord.Gateway;

/// <summary>
/// Discord's way in over the gateway: interactions, mentions, direct messages and follow-ups. The library brings them in and
/// keeps the connection; what it brings is stored before it is answered, and replies leave through our own client. When the
/// library gives a connection up, a fresh client takes its place.
/// </summary>
internal sealed partial class DiscordGateway(
    GatewayClients clients,
    GatewayInteractions interactions,
    GatewayMessages messages,
    PendingEvents pending,
    SessionKeeper keeper,
    IOptions<DiscordOptions> options,
    FatalFault fatal,
    TimeProvider time,
    ILogger<DiscordGateway> logger) : BackgroundService, IWayIn
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly GrowingPause _pauses = new();
    private volatile ShardWatch? _watch;

    public string Name => "Discord's gateway";

    public bool IsOpen => _watch is { AreAllUp: true };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (fatal.Sentence is null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                var shard = await RunAsync(stoppingToken);
                await PauseAsync($"the library has given up shard {shard}", stoppingToken);
            }
            catch (HttpException exception) when (exception.HttpCode == HttpStatusCode.Unauthorized)
            {
                // Asking again with a token that is refused brings a ban, not an answer.
                fatal.Declare(GatewayCloseCode.Explain(GatewayCloseCode.AuthenticationFailed)!);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                await PauseAsync(exception.Message.TrimEnd('.'), stoppingToken);
            }
            catch (OperationCanceledException)
            {
            }
        }

        // What came last is stored, and the next process goes on after it.
        await pending.WhenStoredAsync();
        await keeper.SaveAsync();
    }

    // Returns the shard that the library has given up, so that a fresh client is made.
    private async Task<int> RunAsync(CancellationToken stoppingToken)
    {
        await using var client = clients.Create();
        client.InteractionCreated += interaction => pending.Take(() => interactions.TakeAsync(interaction));
        client.MessageReceived += message => pending.Take(() => messages.TakeAsync(message, client.CurrentUser.Id));
        await client.LoginAsync(TokenType.Bot, options.Value.Token);

        var watch = _watch = new ShardWatch(client.Shards.Count, time);
        client.ShardConnected += shard => Rise(watch, shard);
        client.ShardDisconnected += (_, shard) => Fall(watch, shard);
        client.ShardReady += Tell;
        await client.StartAsync();

        try
        {
            return await WatchAsync(client, watch, stoppingToken);
        }
        finally
        {
            _watch = null;
            await client.StopAsync();
        }
    }

    private async Task<int> WatchAsync(DiscordShardedClient client, ShardWatch watch, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);

        while (true)
        {
            await timer.WaitForNextTickAsync(stoppingToken);
            await keeper.SaveAsync();

            // Who is connecting has not been given up, however long it takes.
            if (client.Shards.FirstOrDefault(shard => shard.ConnectionState == ConnectionState.Disconnected && watch.IsGivenUp(shard.ShardId)) is { ShardId: var shard })
            {
                if (!watch.HasWorked(shard))
                {
                    await clients.ForgetSessionAsync(client, shard);
                }

                return shard;
            }
        }
    }

    private async Task PauseAsync(string fault, CancellationToken stoppingToken)
    {
        var pause = _pauses.Next();
        LogNotConnected(fault, pause.TotalSeconds);
        await Task.WhenAny(Task.Delay(pause, time, stoppingToken));
    }

    private Task Rise(ShardWatch watch, DiscordSocketClient shard)
    {
        watch.Rise(shard.ShardId);
        _pauses.Reset();

        return Task.CompletedTask;
    }

    private static Task Fall(ShardWatch watch, DiscordSocketClient shard)
    {
        watch.Fall(shard.ShardId);

        return Task.CompletedTask;
    }

    private Task Tell(DiscordSocketClient shard)
    {
        LogReady(shard.ShardId, shard.Guilds.Count);

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Discord's gateway is ready on shard {Shard} with {Servers} servers")]
    private partial void LogReady(int shard, int servers);

    [LoggerMessage(LogLevel.Warning, "Discord's gateway is not connected and is tried again in {Seconds} s: {Fault}")]
    private partial void LogNotConnected(string fault, double seconds);
}
