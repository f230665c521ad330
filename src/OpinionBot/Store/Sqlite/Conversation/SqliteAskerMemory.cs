using Microsoft.Data.Sqlite;
using OpinionBot.Answering.Memory;
using OpinionBot.Facts;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteAskerMemory(SqliteDatabase database) : IAskerMemory
{
    private const string Answers = "(SELECT id FROM answer WHERE workspace = @workspace AND asker_id = @asker)";

    public Task<int> CountAsync(WorkspaceId workspace, string askerId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => (int)connection.Scalar<long>("SELECT count(*) FROM answer WHERE workspace = @workspace AND asker_id = @asker", ("@workspace", workspace.Value), ("@asker", askerId)),
            cancellationToken);

    public async Task<int> ForgetAsync(WorkspaceId workspace, string askerId, CancellationToken cancellationToken)
    {
        var deleted = await database.WriteAsync(connection => Delete(connection, workspace.Value, askerId), cancellationToken);
        database.EmptyLog();

        return deleted;
    }

    private static int Delete(SqliteConnection connection, string workspace, string asker)
    {
        Execute($"DELETE FROM vote WHERE workspace = @workspace AND (asker_id = @asker OR answer_id IN {Answers})");
        Execute(
            """
            DELETE FROM outbox
            WHERE state <> 'Waiting' AND workspace = @workspace
              AND (inbox_id IN (SELECT id FROM inbox WHERE workspace = @workspace AND asker_id = @asker)
                OR answers IN (SELECT inbox_id FROM answer WHERE workspace = @workspace AND asker_id = @asker))
            """);
        Execute($"DELETE FROM answer_fact WHERE answer_id IN {Answers}");
        var deleted = Execute("DELETE FROM answer WHERE workspace = @workspace AND asker_id = @asker");
        Execute("DELETE FROM gap_asker WHERE asker_id = @asker AND gap_id IN (SELECT id FROM gap WHERE workspace = @workspace)");
        Execute("DELETE FROM gap WHERE workspace = @workspace AND id NOT IN (SELECT gap_id FROM gap_asker)");
        SqliteAskingStore.Forget(connection);

        // That an event was seen is still remembered: Slack may bring it again.
        Execute("UPDATE inbox SET asker_id = '', asker_name = '', thread = '', reply_to = '', request = '' WHERE state = 'Done' AND workspace = @workspace AND asker_id = @asker");

        return deleted;

        int Execute(string sql) => connection.Execute(sql, ("@workspace", workspace), ("@asker", asker));
    }
}
