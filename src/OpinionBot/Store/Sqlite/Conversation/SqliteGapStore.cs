using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteGapStore(SqliteDatabase database, TimeProvider time) : IGapStore
{
    public Task<IReadOnlyList<Gap>> ListAsync(WorkspaceId workspace, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Gap>>(
            connection => connection.Query(
                """
                SELECT g.id, g.question, g.asked, (SELECT count(*) FROM gap_asker a WHERE a.gap_id = g.id), g.last_asked
                FROM gap g WHERE g.workspace = @workspace AND g.ending IS NULL
                ORDER BY g.asked DESC, g.last_asked DESC, g.id DESC LIMIT @limit
                """,
                row => new Gap(new GapId(row.GetInt64(0)), row.GetString(1), row.GetInt32(2), row.GetInt32(3), SourceRow.ReadTime(row.GetString(4))),
                ("@workspace", workspace.Value), ("@limit", limit)),
            cancellationToken);

    public Task<bool> CloseAsync(GapId gap, GapEnding ending, Moderator closedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var closed = connection.Execute(
                    "UPDATE gap SET ending = @ending WHERE id = @id AND workspace = @workspace AND ending IS NULL",
                    ("@ending", ending.ToString()), ("@id", gap.Value), ("@workspace", closedBy.Workspace.Value)) == 1;

                if (closed)
                {
                    SqliteAuditLog.Write(connection, time.GetUtcNow(), closedBy, ending == GapEnding.Filled ? "fill gap" : "dismiss gap", gap.ToString());
                }

                return closed;
            },
            cancellationToken);
}
