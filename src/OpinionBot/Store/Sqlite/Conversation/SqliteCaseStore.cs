using Microsoft.Data.Sqlite;
using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteCaseStore(SqliteDatabase database, TimeProvider time) : ICaseStore
{
    /// <summary>Remembers a vote, in the transaction that ends its entry. Changing one's mind changes the vote; an answer that is forgotten takes none.</summary>
    public static void Insert(SqliteConnection connection, InboxEntry entry, InboxRequest.Vote vote, long now) =>
        Insert(connection, "inbox_id", vote.Entry, vote.IsHelpful, entry.Address.Workspace, new Asker(entry.AskerId, entry.AskerName, IsModerator: false), now);

    /// <summary>Opens a case about an answer, in the transaction that ends the entry which says that it is wrong.</summary>
    public static void Insert(SqliteConnection connection, InboxEntry entry, AnswerId disputed, long now) =>
        Insert(connection, "id", disputed.Value, isHelpful: false, entry.Address.Workspace, new Asker(entry.AskerId, entry.AskerName, IsModerator: false), now);

    public Task OpenAsync(WorkspaceId workspace, AnswerId answer, Asker by, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Insert(connection, "id", answer.Value, isHelpful: false, workspace, by, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    public Task<IReadOnlyList<Case>> ListAsync(WorkspaceId workspace, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Case>>(
            connection => connection.Query(
                """
                SELECT v.id, a.question, a.text, v.asker_name, v.voted_at FROM vote v JOIN answer a ON a.id = v.answer_id
                WHERE v.workspace = @workspace AND v.is_helpful = 0 AND v.is_closed = 0 ORDER BY v.id LIMIT @limit
                """,
                row => new Case(new CaseId(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
                ("@workspace", workspace.Value), ("@limit", limit)),
            cancellationToken);

    public Task<bool> CloseAsync(CaseId id, Moderator closedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var closed = connection.Execute(
                    "UPDATE vote SET is_closed = 1 WHERE id = @id AND workspace = @workspace AND is_helpful = 0 AND is_closed = 0",
                    ("@id", id.Value), ("@workspace", closedBy.Workspace.Value)) == 1;

                if (closed)
                {
                    SqliteAuditLog.Write(connection, time.GetUtcNow(), closedBy, "close case", id.ToString());
                }

                return closed;
            },
            cancellationToken);

    private static int Insert(SqliteConnection connection, string column, long value, bool isHelpful, WorkspaceId workspace, Asker by, long now) =>
        connection.Execute(
            $"""
            INSERT INTO vote (answer_id, workspace, asker_id, asker_name, is_helpful, voted_at)
            SELECT id, workspace, @asker, @name, @helpful, @now FROM answer WHERE {column} = @value AND workspace = @workspace
            ON CONFLICT (answer_id, asker_id) DO UPDATE SET is_helpful = excluded.is_helpful, voted_at = excluded.voted_at, is_closed = is_closed AND is_helpful = excluded.is_helpful
            """,
            ("@asker", by.Id), ("@name", by.Name), ("@helpful", isHelpful ? 1 : 0), ("@now", now), ("@value", value), ("@workspace", workspace.Value));
}
