using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OpinionBot.Console;
using OpinionBot.Conversation;
using OpinionBot.Discord;
using OpinionBot.Operations.Connecting;
using OpinionBot.Search;
using OpinionBot.Slack;
using OpinionBot.Web;

namespace OpinionBot.Operations;

/// <summary>Runs the bot on the chat platforms that are configured, until it is told to stop.</summary>
internal sealed partial class BotRun(LibraryStartup library, FactIndexFollower follower, IEnumerable<IChatPlatform> platforms, IEnumerable<IWayIn> waysIn, PlatformStarts starts, IOptions<SlackOptions> slack, IOptions<DiscordOptions> discord, FatalFault fatal, ILogger<BotRun> logger)
{
    /// <summary>False when no platform is configured; then the bot is a chat in the terminal.</summary>
    public bool IsConfigured => platforms.Any();

    /// <exception cref="BadInputException">A platform refuses its settings; the message is one sentence.</exception>
    public async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await library.RunForQuestionsAsync(cancellationToken);
        await starts.CheckAsync(cancellationToken);

        if (app.Services.GetService<StoreFaults>() is not null)
        {
            app.UseMiddleware<StoreFaults>();
        }

        app.MapHealth();
        app.MapSlack(slack.Value);
        app.MapDiscord(discord.Value);

        await follower.StartAsync(cancellationToken);

        try
        {
            await StartAsync(app, cancellationToken);
            LogStarted(string.Join(", ", platforms.Select(platform => platform.Name)), string.Join(", ", waysIn.Select(way => $"connects to {way.Name}").Append(Listening(app))));

            var running = app.WaitForShutdownAsync(cancellationToken);
            await starts.FinishAsync(app.Lifetime.ApplicationStopping);
            await running;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new BadInputException($"The web server cannot listen on {app.Configuration["Web:Urls"] ?? new WebOptions().Urls} ({exception.Message.TrimEnd('.')}): set Web:Urls to a free address.");
        }
        finally
        {
            await follower.StopAsync(CancellationToken.None);
        }

        return fatal.Sentence is { } sentence ? throw new BadInputException(sentence) : ExitCode.Done;
    }

    // A start that fails leaves running what had begun before it.
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);

            throw;
        }
    }

    private static string Listening(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is { } server ? $"listens on {string.Join(", ", server.Addresses)}" : "opens no port";

    [LoggerMessage(LogLevel.Warning, "OpinionBot is running on {Platforms}, {WaysIn}")]
    private partial void LogStarted(string platforms, string waysIn);
}
