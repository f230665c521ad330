using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Store.Sqlite.Library;

internal sealed class SqliteFactStore(SqliteDatabase database, TimeProvider time) : IFactStore
{
    // Of what others share, a reader sees what has been approved, also when it holds no more.
    public const string Visible = "(f.workspace IN (@reader, @starter) OR (s.is_shared = 1 AND f.status NOT IN ('Proposed', 'Rejected')))";

    public Task<FactChanges> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                var facts = connection.Query(
                    FactRow.Select + "WHERE f.sequence > @after ORDER BY f.sequence LIMIT @limit",
                    new FactRow().Read,
                    ("@after", after), ("@limit", limit));

                return new FactChanges(facts, facts.Count == 0 ? after : facts[^1].Sequence);
            },
            cancellationToken);

    public Task<IReadOnlyList<StoredFact>> GetAsync(WorkspaceId reader, IReadOnlyCollection<FactId> ids, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredFact>>(
            connection =>
            {
                var row = new FactRow();

                return [.. ids.SelectMany(id => connection.Query(
                    FactRow.Select + $"WHERE f.id = @id AND {Visible}",
                    row.Read,
                    ("@id", id.Value), ("@reader", reader.Value), ("@starter", WorkspaceId.Starter.Value)))];
            },
            cancellationToken);

    public Task<IReadOnlyList<StoredFact>> ListBySourceAsync(WorkspaceId reader, SourceId source, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredFact>>(
            connection => connection.Query(
                FactRow.Select + $"WHERE f.source_id = @source AND {Visible} ORDER BY f.id",
                new FactRow().Read,
                ("@source", source.Value), ("@reader", reader.Value), ("@starter", WorkspaceId.Starter.Value)),
            cancellationToken);

    public Task<IReadOnlyList<StoredFact>> ListProposedAsync(WorkspaceId workspace, SourceId? source, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredFact>>(
            connection => connection.Query(
                FactRow.Select + "WHERE f.workspace = @workspace AND f.status = 'Proposed' AND (@source IS NULL OR f.source_id = @source) ORDER BY f.id LIMIT @limit",
                new FactRow().Read,
                ("@workspace", workspace.Value), ("@source", source?.Value), ("@limit", limit)),
            cancellationToken);

    public Task<IReadOnlyList<FactId>> ApproveAsync(IReadOnlyList<ApprovedFact> facts, Moderator approvedBy, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<FactId>>(
            connection =>
            {
                var approved = new List<FactId>();

                foreach (var fact in facts)
                {
                    if (fact.Proposed.Id is { } id && Decide(connection, id, approvedBy, FactStatus.Approved, fact))
                    {
                        approved.Add(id);
                        SqliteAuditLog.Write(connection, time.GetUtcNow(), approvedBy, "approve fact", id.ToString());
                    }
                }

                return approved;
            },
            cancellationToken);

    public Task<bool> EditAsync(StoredFact read, Fact edited, string detail, Moderator editedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                using var writer = new FactWriter(connection);
                var changed = writer.Replace(editedBy.Workspace, read.Id, read.Sequence, edited);

                if (changed)
                {
                    SqliteAuditLog.Write(connection, time.GetUtcNow(), editedBy, "edit fact", read.Id.ToString(), detail);
                }

                return changed;
            },
            cancellationToken);

    public Task<IReadOnlyList<FactId>> RejectAsync(IReadOnlyList<FactId> ids, Moderator rejectedBy, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<FactId>>(
            connection =>
            {
                var rejected = ids.Where(id => Decide(connection, id, rejectedBy, FactStatus.Rejected, null)).ToList();

                foreach (var id in rejected)
                {
                    SqliteAuditLog.Write(connection, time.GetUtcNow(), rejectedBy, "reject fact", id.ToString());
                }

                return rejected;
            },
            cancellationToken);

    public Task<bool> RetractAsync(FactId id, string reason, Moderator retractedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var changed = connection.Execute(
                    "UPDATE fact SET status = 'Retracted', sequence = @sequence WHERE id = @id AND workspace = @workspace AND status = 'Approved'",
                    ("@sequence", FactWriter.NextSequence(connection)), ("@id", id.Value), ("@workspace", retractedBy.Workspace.Value)) == 1;

                if (changed)
                {
                    MarkAnswersOutdated(connection, id);
                    SqliteAuditLog.Write(connection, time.GetUtcNow(), retractedBy, "retract fact", id.ToString(), reason);
                }

                return changed;
            },
            cancellationToken);

    public Task<FactId?> CorrectAsync(FactId id, ApprovedFact correction, Moderator correctedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var source = connection.Scalar<long?>(
                    "SELECT source_id FROM fact WHERE id = @id AND workspace = @workspace AND status = 'Approved'",
                    ("@id", id.Value), ("@workspace", correctedBy.Workspace.Value));

                if (source is null)
                {
                    return (FactId?)null;
                }

                using var writer = new FactWriter(connection);
                var corrected = writer.Approve(correctedBy.Workspace, new SourceId(source.Value), correction);

                Supersede(connection, id, corrected);
                MarkAnswersOutdated(connection, id);
                SqliteAuditLog.Write(connection, time.GetUtcNow(), correctedBy, "correct fact", id.ToString(), $"superseded by {corrected}");

                return corrected;
            },
            cancellationToken);

    public static void Supersede(SqliteConnection connection, FactId id, FactId successor)
    {
        connection.Execute(
            "UPDATE fact SET status = 'Superseded', superseded_by = @successor, sequence = @sequence WHERE id = @id",
            ("@successor", successor.Value), ("@sequence", FactWriter.NextSequence(connection)), ("@id", id.Value));
        SqliteAskingStore.Move(connection, id, successor);
    }

    public static void MarkAnswersOutdated(SqliteConnection connection, FactId id) => connection.Execute(
        "UPDATE answer SET is_outdated = 1, changes = changes + 1 WHERE id IN (SELECT answer_id FROM answer_fact WHERE fact_id = @id)",
        ("@id", id.Value));

    private static bool Decide(SqliteConnection connection, FactId id, Moderator moderator, FactStatus status, ApprovedFact? approved)
    {
        var changed = connection.Execute(
            """
            UPDATE fact SET status = @status, sequence = @sequence, approved_by = @by, approved_at = @at, text = coalesce(@text, text)
            WHERE id = @id AND workspace = @workspace AND status = 'Proposed'
            """,
            ("@status", status.ToString()), ("@sequence", FactWriter.NextSequence(connection)),
            ("@by", approved?.ApprovedBy), ("@at", approved is null ? null : SourceRow.Write(approved.ApprovedAt)), ("@text", approved?.Fact.Text),
            ("@id", id.Value), ("@workspace", moderator.Workspace.Value));

        return changed == 1;
    }
}
