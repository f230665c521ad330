using OpinionBot.Conversation;
using OpinionBot.Facts;
using OpinionBot.Slack;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteWorkspaces(SqliteDatabase database) : IWorkspaces
{
    public Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WorkspaceId>>(
            connection =>
            {
                var seen = connection.Query(
                    "SELECT workspace FROM answer UNION SELECT workspace FROM inbox UNION SELECT workspace FROM channel_setting",
                    row => new WorkspaceId(row.GetString(0)));
                var installed = connection.Query("SELECT team_id FROM slack_installation", row => SlackWorkspace.IdOf(row.GetString(0)));

                return [.. seen.Union(installed).Where(workspace => workspace != WorkspaceId.Console).OrderBy(workspace => workspace.Value, StringComparer.Ordinal)];
            },
            cancellationToken);
}
