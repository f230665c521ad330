using OpinionBot.Facts;

namespace OpinionBot.Slack;

/// <summary>A workspace that the bot is installed in.</summary>
/// <param name="BotUserId">Who the bot is there.</param>
/// <param name="Token">The bot token. Never printed.</param>
internal sealed record SlackWorkspace(string TeamId, string BotUserId, string Token)
{
    private const string Prefix = "slack:";

    public static WorkspaceId IdOf(string team) => new(Prefix + team);

    public static string TeamOf(WorkspaceId workspace) => workspace.Value[Prefix.Length..];

    public override string ToString() => $"Slack workspace {TeamId}";
}
