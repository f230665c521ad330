using System.Net;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using OpinionBot.Discord.Gateway.Sessions;
using OpinionBot.Operations;

namespace OpinionBot.Discord.Gateway;

/// <summary>
/// Discord's way in over the gateway: interactions, mentions, direct messages and follow-ups. The library brings them in and
/// keeps the connection; what it brings is stored before it is answered, and replies leave through our own client.
/// </summary>
internal sealed partial class DiscordGateway(
    GatewayInteractions interactions,
    GatewayMessages messages,
    PendingEvents pending,
    SessionKeeper keeper,
    IdentifyBudget budget,
    IOptions<DiscordOptions> options,
    FatalFault fatal,
    TimeProvider time,
    ILogger<DiscordGateway> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; fatal.Sentence is null && !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (HttpException exception) when (exception.HttpCode == HttpStatusCode.Unauthorized)
            {
                // Asking again with a token that is refused brings a ban, not an answer.
                fatal.Declare(GatewayCloseCode.Explain(GatewayCloseCode.AuthenticationFailed)!);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogConnectionFailed(exception.Message);
                var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 10)));
                await Task.WhenAny(Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken));
            }
            catch (OperationCanceledException)
            {
            }
        }

        // What came last is stored, and the next process goes on after it.
        await pending.WhenStoredAsync();
        await keeper.SaveAsync();
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        await using var client = new DiscordShardedClient(Config());
        client.Log += Relay;
        client.ShardReady += Tell;
        client.InteractionCreated += interaction => pending.Take(() => interactions.TakeAsync(interaction));
        client.MessageReceived += message => pending.Take(() => messages.TakeAsync(message, client.CurrentUser.Id));

        await client.LoginAsync(TokenType.Bot, options.Value.Token);
        await client.StartAsync();

        try
        {
            await keeper.RunAsync(stoppingToken);
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
        WebSocketProvider = () => new KeptSocket(DefaultWebSocketProvider.Instance(), keeper, budget, fatal, options.Value.ApplicationId!, logger),
        GatewayIntents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | (options.Value.ReadsMessages ? GatewayIntents.MessageContent : 0),
        MessageCacheSize = 0,
        AlwaysDownloadUsers = false,
        LogGatewayIntentWarnings = false,
        UseInteractionSnowflakeDate = false,
    };

    private Task Tell(DiscordSocketClient shard)
    {
        LogReady(shard.ShardId, shard.Guilds.Count);

        return Task.CompletedTask;
    }

    private Task Relay(LogMessage message)
    {
        if (message.Severity <= LogSeverity.Warning)
        {
            LogLibrary(message.Exception is IdentifyTooSoonException ? null : message.Exception, message.Source, message.Exception is IdentifyTooSoonException soon ? soon.Message : message.Message ?? "");
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Discord's gateway is ready on shard {Shard} with {Servers} servers")]
    private partial void LogReady(int shard, int servers);

    [LoggerMessage(LogLevel.Warning, "Discord's gateway could not be reached and is tried again: {Fault}")]
    private partial void LogConnectionFailed(string fault);

    [LoggerMessage(LogLevel.Warning, "Discord.Net, {Source}: {Text}")]
    private partial void LogLibrary(Exception? exception, string source, string text);
}
