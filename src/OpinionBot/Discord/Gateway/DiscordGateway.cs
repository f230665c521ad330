using System.Collections.Concurrent;
using System.Net;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Options;

namespace OpinionBot.Discord.Gateway;

/// <summary>
/// Discord's way in over the gateway: interactions, mentions, direct messages and follow-ups. The library brings them in and
/// keeps the connection; what it brings is stored before it is answered, and replies leave through our own client.
/// </summary>
internal sealed partial class DiscordGateway(
    GatewayInteractions interactions,
    GatewayMessages messages,
    IdentifyBudget budget,
    IOptions<DiscordOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DiscordGateway> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<Task, bool> _taking = new();
    private int _ready;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (HttpException exception) when (exception.HttpCode == HttpStatusCode.Unauthorized)
        {
            // Asking again with a token that is refused brings a ban, not an answer.
            LogTokenRefused();
            lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
        }

        await Task.WhenAll(_taking.Keys);
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await budget.WaitAsync(stoppingToken) is var wait && wait > TimeSpan.Zero)
        {
            LogWaiting(wait);
            await Task.Delay(wait, time, stoppingToken);
        }

        await using var client = new DiscordShardedClient(Config());
        client.Log += Relay;
        client.ShardReady += shard => CountAsync(shard, stoppingToken);
        client.InteractionCreated += interaction => Take(() => interactions.TakeAsync(interaction));
        client.MessageReceived += message => Take(() => messages.TakeAsync(message, client.CurrentUser.Id));

        await budget.CountAsync(stoppingToken);
        await client.LoginAsync(TokenType.Bot, options.Value.Token);
        await client.StartAsync();

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        finally
        {
            await client.StopAsync();
        }
    }

    // Servers and threads have to be known for permissions; the words of messages that do not speak to the bot are asked for only by setting.
    private DiscordSocketConfig Config() => new()
    {
        RestClientProvider = _ => DefaultRestClientProvider.Instance(options.Value.ApiBaseUrl.AbsoluteUri),
        GatewayIntents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | (options.Value.ReadsMessages ? GatewayIntents.MessageContent : 0),
        MessageCacheSize = 0,
        AlwaysDownloadUsers = false,
        LogGatewayIntentWarnings = false,
        UseInteractionSnowflakeDate = false,
    };

    // The first one was counted before it began; every later READY means that the library had to identify itself again.
    private Task CountAsync(DiscordSocketClient shard, CancellationToken stoppingToken)
    {
        LogReady(shard.ShardId, shard.Guilds.Count);

        return Interlocked.Increment(ref _ready) > 1 ? budget.CountAsync(stoppingToken) : Task.CompletedTask;
    }

    // The library's own task must go on reading: hand over and return.
    private Task Take(Func<Task> take)
    {
        var taking = TakeAsync(take);
        _taking[taking] = true;
        _ = taking.ContinueWith(done => _taking.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        return Task.CompletedTask;
    }

    private async Task TakeAsync(Func<Task> take)
    {
        try
        {
            await take();
        }
        catch (Exception exception)
        {
            LogEventFailed(exception);
        }
    }

    private Task Relay(LogMessage message)
    {
        if (message.Severity <= LogSeverity.Warning)
        {
            LogLibrary(message.Exception, message.Source, message.Message ?? "");
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Discord's gateway is ready on shard {Shard} with {Servers} servers")]
    private partial void LogReady(int shard, int servers);

    [LoggerMessage(LogLevel.Warning, "The bot has been started often today; to spare its token it connects to Discord's gateway in {Wait}")]
    private partial void LogWaiting(TimeSpan wait);

    [LoggerMessage(LogLevel.Critical, "Discord refuses Discord:Token: copy the bot's token from the app's page Bot, or reset it there; OpinionBot stops")]
    private partial void LogTokenRefused();

    [LoggerMessage(LogLevel.Error, "An event of Discord's was not stored")]
    private partial void LogEventFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Discord.Net, {Source}: {Text}")]
    private partial void LogLibrary(Exception? exception, string source, string text);
}
