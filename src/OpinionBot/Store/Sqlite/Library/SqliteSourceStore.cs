using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Store.Sqlite.Library;

internal sealed class SqliteSourceStore(SqliteDatabase database, TimeProvider time) : ISourceStore
{
    private const string Visible = "(s.workspace IN (@reader, @starter) OR s.is_shared = 1) AND s.is_removed = 0";

    public Task<AddedSource> AddAsync(
        NewSource source,
        IReadOnlyList<ProposedFact> proposed,
        IReadOnlyList<ApprovedFact> approved,
        Moderator addedBy,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (FindByHash(connection, addedBy.Workspace, source.ContentHash) is { } same && same.Id != source.Replaces)
                {
                    throw new DuplicateSourceException(same.Id);
                }

                var id = source.Replaces is { } existing ? Replace(connection, existing, source, addedBy) : Insert(connection, addedBy.Workspace, source, null, time.GetUtcNow());
                using var writer = new FactWriter(connection);
                var added = new AddedSource(
                    id,
                    [.. proposed.Select(fact => writer.Propose(addedBy.Workspace, id, fact))],
                    [.. approved.Select(fact => writer.Approve(addedBy.Workspace, id, fact))]);

                SqliteAuditLog.Write(
                    connection, time.GetUtcNow(), addedBy, source.Replaces is null ? "add source" : "refresh source", id.ToString(),
                    $"{source.Details.Title}: {added.Approved.Count} approved, {added.Proposed.Count} proposed");

                return added;
            },
            cancellationToken);

    public Task<Source?> FindAsync(WorkspaceId workspace, string contentHash, Uri? url, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => FindByHash(connection, workspace, contentHash)
                ?? (url is null ? null : First(
                    connection,
                    "WHERE s.workspace = @workspace AND s.is_removed = 0 AND s.url = @url ORDER BY s.id DESC LIMIT 1",
                    ("@workspace", workspace.Value), ("@url", url.AbsoluteUri))),
            cancellationToken);

    public Task<Source?> GetAsync(WorkspaceId reader, SourceId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => First(connection, $"WHERE s.id = @id AND {Visible}", ("@id", id.Value), ("@reader", reader.Value), ("@starter", WorkspaceId.Starter.Value)),
            cancellationToken);

    public Task<string?> GetTextAsync(WorkspaceId reader, SourceId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Scalar<string>(
                $"SELECT s.text FROM source s WHERE s.id = @id AND {Visible}",
                ("@id", id.Value), ("@reader", reader.Value), ("@starter", WorkspaceId.Starter.Value)),
            cancellationToken);

    public Task<IReadOnlyList<SourceOverview>> ListAsync(WorkspaceId reader, CancellationToken cancellationToken) => ListAsync((WorkspaceId?)reader, cancellationToken);

    public Task<IReadOnlyList<SourceOverview>> ListAllAsync(CancellationToken cancellationToken) => ListAsync(null, cancellationToken);

    public Task<WorkspaceId?> WorkspaceOfAsync(SourceId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => First(connection, "WHERE s.id = @id AND s.is_removed = 0", ("@id", id.Value))?.Workspace,
            cancellationToken);

    public Task<bool> ShareAsync(SourceId id, Moderator sharedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var isShared = connection.Execute(
                    "UPDATE source SET is_shared = 1 WHERE id = @id AND workspace = @workspace AND is_removed = 0 AND is_shared = 0",
                    ("@id", id.Value), ("@workspace", sharedBy.Workspace.Value)) == 1;

                if (isShared)
                {
                    // The index learns from the change feed who is answered from a fact.
                    foreach (var fact in connection.Query("SELECT id FROM fact WHERE source_id = @id AND status = 'Approved' ORDER BY id", row => row.GetInt64(0), ("@id", id.Value)))
                    {
                        connection.Execute("UPDATE fact SET sequence = @sequence WHERE id = @id", ("@sequence", FactWriter.NextSequence(connection)), ("@id", fact));
                    }

                    SqliteAuditLog.Write(connection, time.GetUtcNow(), sharedBy, "share source", id.ToString());
                }

                return isShared;
            },
            cancellationToken);

    public Task<IReadOnlyList<FactId>?> RemoveAsync(SourceId id, Moderator removedBy, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<FactId>?>(
            connection =>
            {
                var removed = connection.Execute(
                    "UPDATE source SET is_removed = 1, text = NULL, content_hash = 'removed-' || id WHERE id = @id AND workspace = @workspace AND is_removed = 0",
                    ("@id", id.Value), ("@workspace", removedBy.Workspace.Value));

                if (removed == 0)
                {
                    return null;
                }

                var approved = connection.Query(
                    "SELECT id FROM fact WHERE source_id = @id AND status = 'Approved' ORDER BY id", row => new FactId(row.GetInt64(0)), ("@id", id.Value));

                foreach (var fact in approved)
                {
                    connection.Execute(
                        "UPDATE fact SET status = 'Retracted', sequence = @sequence WHERE id = @id",
                        ("@sequence", FactWriter.NextSequence(connection)), ("@id", fact.Value));
                    SqliteFactStore.MarkAnswersOutdated(connection, fact);
                }

                // Past answers keep the numbers of the facts they used, but not a word of a removed document is kept.
                connection.Execute("DELETE FROM fact WHERE source_id = @id AND status IN ('Proposed', 'Rejected')", ("@id", id.Value));
                connection.Execute(
                    """
                    UPDATE fact SET text = 'Removed with its source.', exact = NULL, prefix = NULL, suffix = NULL, speaker_role = NULL, finding = NULL,
                        speaker = CASE kind WHEN 'Quote' THEN '-' END, words = CASE kind WHEN 'Quote' THEN '-' END
                    WHERE source_id = @id
                    """,
                    ("@id", id.Value));
                SqliteAuditLog.Write(connection, time.GetUtcNow(), removedBy, "remove source", id.ToString(), $"{approved.Count} facts retracted");

                return approved;
            },
            cancellationToken);

    public static SourceId Insert(SqliteConnection connection, WorkspaceId workspace, NewSource source, string? bundledKey, DateTimeOffset at) => new(
        connection.Scalar<long>(
            """
            INSERT INTO source (workspace, bundled_key, title, author, publisher, published, language, url, content_hash, text, added_at, is_shared)
            VALUES (@workspace, @key, @title, @author, @publisher, @published, @language, @url, @hash, @text, @at, @shared)
            RETURNING id
            """,
            [("@workspace", workspace.Value), ("@key", bundledKey), ("@at", SourceRow.Write(at)), ("@shared", source.IsShared ? 1 : 0), .. Details(source)]));

    private static SourceId Replace(SqliteConnection connection, SourceId existing, NewSource source, Moderator by) => new(
        connection.Scalar<long?>(
            """
            UPDATE source SET title = @title, author = @author, publisher = @publisher, published = @published, language = @language, url = @url,
                content_hash = @hash, text = @text
            WHERE id = @id AND workspace = @workspace AND is_removed = 0
            RETURNING id
            """,
            [("@id", existing.Value), ("@workspace", by.Workspace.Value), .. Details(source)])
        ?? throw new InvalidOperationException($"{existing} is no source of the workspace {by.Workspace}."));

    private static (string, object?)[] Details(NewSource source) =>
    [
        ("@title", source.Details.Title),
        ("@author", source.Details.Author),
        ("@publisher", source.Details.Publisher),
        ("@published", source.Details.Published?.ToString()),
        ("@language", source.Details.Language),
        ("@url", source.Details.Url?.AbsoluteUri),
        ("@hash", source.ContentHash),
        ("@text", source.Text),
    ];

    // What others share counts once something of it has been approved: before that, nobody is answered from it.
    private static Source? FindByHash(SqliteConnection connection, WorkspaceId workspace, string contentHash) =>
        First(
            connection,
            """
            WHERE s.content_hash = @hash AND s.is_removed = 0
              AND (s.workspace = @workspace OR (s.is_shared = 1 AND EXISTS (SELECT 1 FROM fact f WHERE f.source_id = s.id AND f.status = 'Approved')))
            ORDER BY s.workspace = @workspace DESC LIMIT 1
            """,
            ("@workspace", workspace.Value), ("@hash", contentHash));

    private Task<IReadOnlyList<SourceOverview>> ListAsync(WorkspaceId? reader, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SourceOverview>>(
            connection => connection.Query(
                $"""
                SELECT {SourceRow.Columns},
                    count(*) FILTER (WHERE f.status = 'Approved'),
                    count(*) FILTER (WHERE f.status = 'Proposed' AND (@reader IS NULL OR f.workspace = @reader)),
                    count(*) FILTER (WHERE f.status = 'Retracted')
                FROM source s LEFT JOIN fact f ON f.source_id = s.id
                WHERE @reader IS NULL AND s.is_removed = 0 OR {Visible}
                GROUP BY s.id
                ORDER BY s.workspace = @starter, s.id DESC
                """,
                row => new SourceOverview(SourceRow.Read(row, 0), row.GetInt32(12), row.GetInt32(13), row.GetInt32(14)),
                ("@reader", reader?.Value), ("@starter", WorkspaceId.Starter.Value)),
            cancellationToken);

    private static Source? First(SqliteConnection connection, string where, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        connection.Query($"SELECT {SourceRow.Columns} FROM source s {where}", row => SourceRow.Read(row, 0), parameters).FirstOrDefault();
}
