using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using OpinionBot.Discord.Gateway.Sessions;
using OpinionBot.Discord.Outgoing;
using OpinionBot.Operations;

namespace OpinionBot.Discord.Gateway;

/// <summary>Makes the library's client: on lines whose sessions outlive it, asking for what the settings need, and with its warnings in our log.</summary>
internal sealed partial class GatewayClients(SessionKeeper keeper, IdentifyBudget budget, DiscordClient discord, IOptions<DiscordOptions> options, FatalFault fatal, TimeProvider time, ILogger<GatewayClients> logger)
{
    // Servers and threads have to be known for permissions; the words of messages that do not speak to the bot are asked for only by setting.
    private GatewayIntents Intents =>
        GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | (options.Value.ReadsMessages ? GatewayIntents.MessageContent : 0);

    public DiscordShardedClient Create()
    {
        var client = new DiscordShardedClient(new DiscordSocketConfig
        {
            RestClientProvider = _ => DefaultRestClientProvider.Instance(options.Value.ApiBaseUrl.AbsoluteUri),
            WebSocketProvider = () => KeepSessions(DefaultWebSocketProvider.Instance()),
            GatewayIntents = Intents,
            MessageCacheSize = 0,
            AlwaysDownloadUsers = false,
            LogGatewayIntentWarnings = false,
            UseInteractionSnowflakeDate = false,
        });
        client.Log += Relay;

        return client;
    }

    /// <summary>Whatever the library could not work with is not gone on with.</summary>
    public Task ForgetSessionAsync(DiscordShardedClient client, int shard) => keeper.ForgetAsync(GatewaySession.KeyOf(options.Value.ApplicationId!, shard, client.Shards.Count, (long)Intents));

    private KeptSocket KeepSessions(IWebSocketClient line) => new(line, new LineOpener(line, discord, time, logger), keeper, budget, fatal, options.Value.ApplicationId!, logger);

    private Task Relay(LogMessage message)
    {
        // What is cancelled ends with its connection, and of what the library only warns of, the reason is enough.
        if (message.Severity <= LogSeverity.Warning && message.Exception is not OperationCanceledException)
        {
            var words = string.Join(": ", new[] { message.Message, message.Exception?.Message }.Where(said => !string.IsNullOrEmpty(said)).Distinct());
            LogLibrary(message.Severity < LogSeverity.Warning && message.Exception is not IdentifyTooSoonException ? message.Exception : null, message.Source, words);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Discord.Net, {Source}: {Text}")]
    private partial void LogLibrary(Exception? exception, string source, string text);
}
