using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OpinionBot.Conversation;
using OpinionBot.Operations.Connecting;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Outgoing;

namespace OpinionBot.Slack.Installing;

/// <summary>Knows the bot's token in each workspace: the one of the settings, or those that workspaces gave when they installed the app.</summary>
internal sealed partial class SlackWorkspaces(SlackClient client, ISlackInstallations installations, SlackTokens tokens, IOptions<SlackOptions> options, ILogger<SlackWorkspaces> logger)
{
    private readonly ConcurrentDictionary<string, SlackWorkspace> _known = new();
    private volatile SlackWorkspace? _own;

    /// <summary>
    /// The workspace or organisation under the name that the bot has its token by. An app that has one token only, that of the settings, is sent
    /// nothing but what belongs to it, whichever team or organisation Slack names.
    /// </summary>
    public string Resolve(string teamId) => !options.Value.UsesInstallation && _own is { } own ? own.TeamId : teamId;

    /// <summary>The workspace; null when the bot is not installed there.</summary>
    public async Task<SlackWorkspace?> FindAsync(string teamId, CancellationToken cancellationToken)
    {
        if (_own is { } own && own.TeamId == Resolve(teamId))
        {
            return own;
        }

        if (_known.TryGetValue(teamId, out var known))
        {
            return known;
        }

        if (options.Value.UsesInstallation && await installations.FindAsync(teamId, cancellationToken) is { } installation)
        {
            return tokens.Open(installation.SealedToken) is { } token ? _known[teamId] = new SlackWorkspace(teamId, installation.BotUserId, token) : null;
        }

        // Slack could not be asked at start, so it is not known yet whose token the settings hold.
        return options.Value.BotToken is { Length: > 0 } && _own is null && await CheckOwnTokenAsync(cancellationToken) is StartCheck.Passed && _own?.TeamId == Resolve(teamId) ? _own : null;
    }

    /// <summary>True while Slack could not be asked which workspace the token of the settings is for.</summary>
    public bool IsOwnUnknown => options.Value.BotToken is { Length: > 0 } && _own is null;

    /// <summary>The bot's own user id in a workspace as far as it is known without asking anybody.</summary>
    public string? BotUserId(string teamId) => _own?.TeamId == Resolve(teamId) ? _own.BotUserId : _known.GetValueOrDefault(teamId)?.BotUserId;

    public void Remember(SlackWorkspace workspace) => _known[workspace.TeamId] = workspace;

    public async Task ForgetAsync(string teamId, CancellationToken cancellationToken)
    {
        _known.TryRemove(teamId, out _);

        foreach (var entry in await installations.RemoveAsync(teamId, cancellationToken))
        {
            LogGivenUp(Reference.Of(SlackPlatform.PlatformName, entry));
        }
    }

    /// <summary>Asks Slack about the token of the settings.</summary>
    public async Task<StartCheck> CheckOwnTokenAsync(CancellationToken cancellationToken)
    {
        if (options.Value.BotToken is not { Length: > 0 } token)
        {
            return new StartCheck.Passed();
        }

        switch (await client.CallAsync("", token, SlackMethod.AuthTest, new JsonObject(), cancellationToken))
        {
            case SlackResult.Ok ok when ok.Scopes is { } scopes && SlackScopes.Missing(scopes) is { Count: > 0 } missing:
                return new StartCheck.Refused($"The Slack app lacks the {(missing.Count == 1 ? "scope" : "scopes")} {string.Join(", ", missing)}: add {(missing.Count == 1 ? "it" : "them")} on the app's page OAuth & Permissions and install the app again.");

            case SlackResult.Ok ok:
                _own = new SlackWorkspace(SlackTenant.ByIds(ok.Body, null) ?? "", ok.Body.GetProperty("user_id").GetString()!, token);

                return new StartCheck.Passed();

            case SlackResult.Refused refused when !SlackFault.MayPass(refused.Error):
                return new StartCheck.Refused(refused.Fault + ".");

            case var result:
                return Unanswered(result, "Slack:BotToken");
        }
    }

    /// <summary>Asks Slack about the app-level token, when it is used.</summary>
    public async Task<StartCheck> CheckAppTokenAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.UsesSocket)
        {
            return new StartCheck.Passed();
        }

        return await client.CallAsync("", options.Value.AppToken, SlackMethod.OpenConnection, new JsonObject(), cancellationToken) switch
        {
            SlackResult.Ok => new StartCheck.Passed(),
            SlackResult.Refused refused when !SlackFault.MayPass(refused.Error) => new StartCheck.Refused($"Slack refuses Slack:AppToken ({refused.Error}): on the app's page Basic Information make an app-level token (xapp-…) with the scope connections:write, and turn Socket Mode on."),
            var result => Unanswered(result, "Slack:AppToken"),
        };
    }

    private static StartCheck.Unanswered Unanswered(SlackResult result, string setting) => new(result switch
    {
        SlackResult.Refused refused => $"{setting} is not checked yet: {refused.Fault}",
        SlackResult.Unreachable unreachable => $"{setting} is not checked yet: {unreachable.Fault}",
        _ => $"{setting} is not checked yet: Slack has been asked too often",
    });

    [LoggerMessage(LogLevel.Warning, "A question was given up, reference {Reference}, the asker cannot be told: the app was removed from the workspace")]
    private partial void LogGivenUp(Reference reference);
}
