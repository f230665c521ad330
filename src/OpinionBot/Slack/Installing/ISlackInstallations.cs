namespace OpinionBot.Slack.Installing;

/// <summary>The workspaces that have installed the app, in the store. Tokens come and go sealed.</summary>
internal interface ISlackInstallations
{
    Task<SlackInstallation?> FindAsync(string teamId, CancellationToken cancellationToken);

    /// <summary>Stores the installation in place of an earlier one of the same workspace.</summary>
    Task SaveAsync(SlackInstallation installation, CancellationToken cancellationToken);

    /// <summary>Removes the token for good, and ends and counts what still waited for this workspace.</summary>
    /// <returns>The inbox entries that were owed an answer and get none.</returns>
    Task<IReadOnlyList<long>> RemoveAsync(string teamId, CancellationToken cancellationToken);
}

/// <param name="SealedToken">The bot token as <see cref="SlackTokens"/> seals it.</param>
/// <param name="InstalledBy">The id of the person who installed the app.</param>
internal sealed record SlackInstallation(string TeamId, string TeamName, string BotUserId, string SealedToken, string Scopes, string InstalledBy, DateTimeOffset InstalledAt);
