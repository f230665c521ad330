using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OpinionBot.Discord.Outgoing;
using OpinionBot.Operations.Connecting;
using OpinionBot.Web;

namespace OpinionBot.Discord.Registering;

/// <summary>Compares what the settings say of the app with what Discord knows of it, before the first thing goes wrong for that reason.</summary>
internal sealed partial class DiscordApp(DiscordClient client, IOptions<DiscordOptions> options, IOptions<WebOptions> web, ILogger<DiscordApp> logger)
{
    private const string Path = "applications/@me";
    private const string Page = "on the app's page General Information";

    private string? Endpoint => string.IsNullOrWhiteSpace(web.Value.PublicUrl) ? null : $"{web.Value.PublicUrl.TrimEnd('/')}/discord/interactions";

    /// <summary>Asks Discord who the bot is, and whether it can work with these settings.</summary>
    public async Task<StartCheck> CheckAsync(CancellationToken cancellationToken) => await client.CallAsync(HttpMethod.Get, Path, null, cancellationToken) switch
    {
        DiscordResult.Ok ok => FindFault(ok.Body) is { } fault ? new StartCheck.Refused(fault) : new StartCheck.Passed(),
        DiscordResult.Refused { Status: HttpStatusCode.Unauthorized } refused => new StartCheck.Refused(refused.Fault + "."),
        var result => Unanswered(result),
    };

    /// <summary>Once the bot listens: has interactions sent to it where nobody else gets them, and says what is left to do.</summary>
    public async Task<StartCheck> ConnectAsync(CancellationToken cancellationToken)
    {
        var result = await client.CallAsync(HttpMethod.Get, Path, null, cancellationToken);

        if (result is not DiscordResult.Ok { Body: var app })
        {
            return Unanswered(result);
        }

        if (app.TryGetProperty("approximate_guild_count", out var servers) && servers.ValueKind == JsonValueKind.Number && servers.GetInt32() == 0)
        {
            LogInNoServer($"https://discord.com/oauth2/authorize?client_id={client.ApplicationId}&scope=bot+applications.commands&permissions={PostingPermissions.ToInstallWith}");
        }

        return await ConnectAsync(Text(app, "interactions_endpoint_url"), cancellationToken);
    }

    private async Task<StartCheck> ConnectAsync(string? there, CancellationToken cancellationToken)
    {
        switch ((there, Endpoint))
        {
            case (not null, _) when !options.Value.UsesHttp:
                LogSentElsewhere(there, "over the gateway", $"clear Interactions Endpoint URL {Page}, or set Discord:PublicKey and Web:PublicUrl");
                break;

            case (not null, not null and var ours) when there != ours:
                LogSentElsewhere(there, $"to {ours}", $"change Interactions Endpoint URL {Page}");
                break;

            case (null, not null and var ours) when options.Value.UsesHttp:
                switch (await client.CallAsync(HttpMethod.Patch, Path, new JsonObject { ["interactions_endpoint_url"] = ours }, cancellationToken, patience: null))
                {
                    case DiscordResult.Ok:
                        LogConnected(ours);
                        break;
                    case DiscordResult.Refused:
                        LogNotReached(ours, web.Value.Urls);
                        break;
                    case var result:
                        return Unanswered(result);
                }

                break;

#if !CHAT_GATEWAYS
            case (null, null):
                LogNowhere(Page);
                break;
#endif
        }

        return new StartCheck.Passed();
    }

    private static StartCheck.Unanswered Unanswered(DiscordResult result) => DiscordStart.Unanswered("The Discord app is not checked yet", result);

    private string? FindFault(JsonElement app)
    {
        if (Text(app, "id") is { } id && id != client.ApplicationId)
        {
            return $"Discord:ApplicationId is {client.ApplicationId}, but Discord:Token belongs to the application {id}: copy both from the same app.";
        }

        if (options.Value.UsesHttp && Text(app, "verify_key") is { } key && !key.Equals(options.Value.PublicKey!.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return $"Discord:PublicKey is not the key of the application {client.ApplicationId}: copy the Public Key {Page}.";
        }

#if CHAT_GATEWAYS
        const int MessageContent = 1 << 18;
        const int MessageContentOfSmallBots = 1 << 19;

        // Known before the gateway refuses it, which would cost an identification.
        if (options.Value.ReadsMessages && app.TryGetProperty("flags", out var flags) && flags.TryGetInt64(out var set) && (set & (MessageContent | MessageContentOfSmallBots)) == 0)
        {
            return Gateway.Sessions.GatewayCloseCode.Explain(Gateway.Sessions.GatewayCloseCode.DisallowedIntents);
        }
#endif

        return null;
    }

    private static string? Text(JsonElement app, string name) => app.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(LogLevel.Warning, "The Discord bot is in no server yet; add it with {Link}")]
    private partial void LogInNoServer(string link);

    [LoggerMessage(LogLevel.Warning, "Discord sends interactions to {Endpoint} from now on")]
    private partial void LogConnected(string endpoint);

    [LoggerMessage(LogLevel.Warning, "Discord cannot reach {Endpoint}: see that this address leads to {Urls}, then start the bot again")]
    private partial void LogNotReached(string endpoint, string urls);

    [LoggerMessage(LogLevel.Warning, "Discord sends interactions to {There} and not {Here}: {Cure}")]
    private partial void LogSentElsewhere(string there, string here, string cure);

    [LoggerMessage(LogLevel.Warning, "Discord does not know where to send interactions: set Web:PublicUrl to the https:// address that leads here or Interactions Endpoint URL {Page}; 'dotnet run --project src/OpinionBot -p:ChatGateways=true' needs neither")]
    private partial void LogNowhere(string page);
}
