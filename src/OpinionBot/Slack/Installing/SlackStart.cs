using OpinionBot.Operations.Connecting;

namespace OpinionBot.Slack.Installing;

/// <summary>Has Slack look at the tokens of the settings before the first question does.</summary>
internal sealed class SlackStart(SlackWorkspaces workspaces) : IPlatformStart
{
    public async Task<StartCheck> CheckAsync(CancellationToken cancellationToken) =>
        await workspaces.CheckOwnTokenAsync(cancellationToken) is not StartCheck.Passed and var fault ? fault : await workspaces.CheckAppTokenAsync(cancellationToken);

    /// <summary>Slack needs to be told nothing: where it brings events is set on the app's page.</summary>
    public Task<StartCheck> FinishAsync(CancellationToken cancellationToken) => Task.FromResult<StartCheck>(new StartCheck.Passed());
}
