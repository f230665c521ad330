using OpinionBot.Slack;
using OpinionBot.Slack.Installing;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteSlackInstallations(SqliteDatabase database) : ISlackInstallations
{
    public Task<SlackInstallation?> FindAsync(string teamId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT team_id, team_name, bot_user_id, sealed_token, scopes, installed_by, installed_at FROM slack_installation WHERE team_id = @team",
                row => new SlackInstallation(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6))),
                ("@team", teamId)).FirstOrDefault(),
            cancellationToken);

    public Task SaveAsync(SlackInstallation installation, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT OR REPLACE INTO slack_installation (team_id, team_name, bot_user_id, sealed_token, scopes, installed_by, installed_at)
                VALUES (@team, @name, @bot, @token, @scopes, @by, @at)
                """,
                ("@team", installation.TeamId), ("@name", installation.TeamName), ("@bot", installation.BotUserId), ("@token", installation.SealedToken),
                ("@scopes", installation.Scopes), ("@by", installation.InstalledBy), ("@at", installation.InstalledAt.ToUnixTimeMilliseconds())),
            cancellationToken);

    // Without a token nothing can be said there any more: what waits would only be tried in vain.
    public Task<IReadOnlyList<long>> RemoveAsync(string teamId, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>>(
            connection =>
            {
                var workspace = SlackWorkspace.IdOf(teamId).Value;
                var unanswered = connection.Query(
                    """
                    SELECT id FROM inbox
                    WHERE workspace = @workspace AND state = 'Waiting' AND leased_by IS NULL AND is_addressed = 1 AND verdict = 'Accepted'
                      AND json_extract(request, '$."$type"') <> 'happening'
                    """,
                    row => row.GetInt64(0),
                    ("@workspace", workspace));
                var unposted = connection.Query(
                    "SELECT DISTINCT inbox_id FROM outbox WHERE workspace = @workspace AND state = 'Waiting' AND inbox_id IS NOT NULL", row => row.GetInt64(0), ("@workspace", workspace));

                SqliteGiveUps.Count(connection, workspace, SqliteGiveUps.Answering, unanswered.Count);
                SqliteGiveUps.Count(connection, workspace, SqliteGiveUps.Posting, unposted.Count);
                connection.Execute("UPDATE inbox SET state = 'Done', request = '' WHERE workspace = @workspace AND state = 'Waiting' AND leased_by IS NULL", ("@workspace", workspace));
                connection.Execute("UPDATE outbox SET state = 'GivenUp', fault = 'The app was removed from the workspace' WHERE workspace = @workspace AND state = 'Waiting'", ("@workspace", workspace));
                connection.Execute("DELETE FROM slack_installation WHERE team_id = @team", ("@team", teamId));

                return [.. unanswered, .. unposted];
            },
            cancellationToken);
}
