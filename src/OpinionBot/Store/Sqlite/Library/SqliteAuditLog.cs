using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Store.Sqlite.Library;

internal sealed class SqliteAuditLog(SqliteDatabase database) : IAuditLog
{
    public Task<IReadOnlyList<AuditEntry>> ListAsync(WorkspaceId workspace, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AuditEntry>>(
            connection => connection.Query(
                """
                SELECT at, moderator_id, moderator_name, action, subject, detail FROM audit
                WHERE workspace = @workspace ORDER BY id DESC LIMIT @limit
                """,
                row => new AuditEntry(SourceRow.ReadTime(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5)),
                ("@workspace", workspace.Value), ("@limit", limit)),
            cancellationToken);

    /// <summary>Writes the row in the transaction of the deed.</summary>
    public static void Write(SqliteConnection connection, DateTimeOffset at, Moderator moderator, string action, string subject, string? detail = null) =>
        connection.Execute(
            """
            INSERT INTO audit (at, workspace, moderator_id, moderator_name, action, subject, detail)
            VALUES (@at, @workspace, @id, @name, @action, @subject, @detail)
            """,
            ("@at", SourceRow.Write(at)), ("@workspace", moderator.Workspace.Value), ("@id", moderator.Id), ("@name", moderator.Name),
            ("@action", action), ("@subject", subject), ("@detail", detail));
}
