using Microsoft.Data.Sqlite;
using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
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
        database.WriteAsync(connection => Close(connection, gap, ending, closedBy), cancellationToken);

    public Task<AskingId?> FillAsync(GapId gap, FactId fact, Moderator filledBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var question = connection.Scalar<string>(
                    "SELECT question FROM gap WHERE id = @id AND workspace = @workspace AND ending IS NULL",
                    ("@id", gap.Value), ("@workspace", filledBy.Workspace.Value));
                var words = question?[..Math.Min(question.Length, AddedAsking.MaxLength)];
                var asking = words is null ? null : SqliteAskingStore.Add(connection, fact, words, gap, filledBy, time.GetUtcNow());

                if (asking is not null)
                {
                    Close(connection, gap, GapEnding.Filled, filledBy);
                }

                return asking;
            },
            cancellationToken);

    private bool Close(SqliteConnection connection, GapId gap, GapEnding ending, Moderator closedBy)
    {
        var closed = connection.Execute(
            "UPDATE gap SET ending = @ending WHERE id = @id AND workspace = @workspace AND ending IS NULL",
            ("@ending", ending.ToString()), ("@id", gap.Value), ("@workspace", closedBy.Workspace.Value)) == 1;

        if (closed)
        {
            SqliteAuditLog.Write(connection, time.GetUtcNow(), closedBy, ending == GapEnding.Filled ? "fill gap" : "dismiss gap", gap.ToString());
        }

        return closed;
    }
}
