using Microsoft.Data.Sqlite;
using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Store.Sqlite.Library;

internal sealed class SqliteAskingStore(SqliteDatabase database, TimeProvider time) : IAskingStore
{
    private const string Select = "SELECT id, workspace, fact_id, text, added_by, added_at, sequence, is_removed FROM asking ";

    public Task<AskingId?> AddAsync(FactId fact, string text, Moderator addedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Add(connection, fact, text, gap: null, addedBy, time.GetUtcNow()), cancellationToken);

    public Task<bool> RemoveAsync(AskingId asking, Moderator removedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var removed = connection.Execute(
                    "UPDATE asking SET is_removed = 1, sequence = @sequence WHERE id = @id AND workspace = @workspace AND is_removed = 0",
                    ("@sequence", FactWriter.NextSequence(connection)), ("@id", asking.Value), ("@workspace", removedBy.Workspace.Value)) == 1;

                if (removed)
                {
                    SqliteAuditLog.Write(connection, time.GetUtcNow(), removedBy, "remove asking", asking.ToString());
                }

                return removed;
            },
            cancellationToken);

    public Task<IReadOnlyList<AddedAsking>> ListAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AddedAsking>>(
            connection => connection.Query(
                Select + "WHERE fact_id = @fact AND workspace = @workspace AND is_removed = 0 ORDER BY id",
                Read,
                ("@fact", fact.Value), ("@workspace", workspace.Value)),
            cancellationToken);

    public Task<IReadOnlyList<AddedAsking>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AddedAsking>>(
            connection => connection.Query(Select + "WHERE sequence > @after ORDER BY sequence LIMIT @limit", Read, ("@after", after), ("@limit", limit)),
            cancellationToken);

    /// <summary>Adds an asking in the transaction of the connection, unless it is there.</summary>
    /// <returns>Null when the workspace sees no such approved fact.</returns>
    public static AskingId? Add(SqliteConnection connection, FactId fact, string text, GapId? gap, Moderator addedBy, DateTimeOffset at)
    {
        var isVisible = connection.Scalar<long>(
            $"SELECT count(*) FROM fact f JOIN source s ON s.id = f.source_id WHERE f.id = @id AND f.status = 'Approved' AND {SqliteFactStore.Visible}",
            ("@id", fact.Value), ("@reader", addedBy.Workspace.Value), ("@starter", WorkspaceId.Starter.Value)) == 1;

        if (!isVisible)
        {
            return null;
        }

        var there = connection.Scalar<long?>(
            "SELECT id FROM asking WHERE workspace = @workspace AND fact_id = @fact AND text = @text AND is_removed = 0",
            ("@workspace", addedBy.Workspace.Value), ("@fact", fact.Value), ("@text", text));

        if (there is { } known)
        {
            return new AskingId(known);
        }

        var added = new AskingId(connection.Scalar<long>(
            """
            INSERT INTO asking (workspace, fact_id, gap_id, text, added_by, added_at, sequence)
            VALUES (@workspace, @fact, @gap, @text, @by, @at, @sequence) RETURNING id
            """,
            ("@workspace", addedBy.Workspace.Value), ("@fact", fact.Value), ("@gap", gap?.Value), ("@text", text), ("@by", addedBy.Name),
            ("@at", SourceRow.Write(at)), ("@sequence", FactWriter.NextSequence(connection))));
        SqliteAuditLog.Write(connection, at, addedBy, "add asking", fact.ToString(), added.ToString());

        return added;
    }

    /// <summary>Whoever asks for a fact asks for its correction.</summary>
    public static void Move(SqliteConnection connection, FactId from, FactId to) =>
        Change(connection, "fact_id = @fact AND is_removed = 0", "fact_id = @to", ("@fact", from.Value), ("@to", to.Value));

    /// <summary>Removes the words of gaps that are gone.</summary>
    public static void Forget(SqliteConnection connection) =>
        Change(connection, "gap_id IS NOT NULL AND gap_id NOT IN (SELECT id FROM gap)", "is_removed = 1, gap_id = NULL, text = 'forgotten'");

    private static void Change(SqliteConnection connection, string which, string set, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        foreach (var id in connection.Query($"SELECT id FROM asking WHERE {which}", row => row.GetInt64(0), parameters))
        {
            var next = FactWriter.NextSequence(connection);
            connection.Execute($"UPDATE asking SET {set}, sequence = @sequence WHERE id = @id", [.. parameters, ("@sequence", next), ("@id", id)]);
        }
    }

    private static AddedAsking Read(SqliteDataReader row) => new(
        new AskingId(row.GetInt64(0)),
        new WorkspaceId(row.GetString(1)),
        new FactId(row.GetInt64(2)),
        row.GetString(3),
        row.GetString(4),
        SourceRow.ReadTime(row.GetString(5)),
        row.GetInt64(6),
        row.GetInt64(7) == 1);
}
