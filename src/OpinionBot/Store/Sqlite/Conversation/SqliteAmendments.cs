using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpinionBot.Conversation.Amending;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteAmendments(SqliteDatabase database, TimeProvider time) : IAmendments
{
    public Task<IReadOnlyList<Amendment>> ListDueAsync(IReadOnlyCollection<string> platforms, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Amendment>>(
            connection =>
            [
                .. connection.Query(
                    """
                    SELECT a.id, a.changes, a.inbox_id FROM answer a
                    WHERE a.changes > a.amended
                      AND NOT EXISTS (
                        SELECT 1 FROM outbox o
                        WHERE o.answers = a.inbox_id AND (o.state = 'Waiting' OR o.platform NOT IN (SELECT value FROM json_each(@platforms))))
                    ORDER BY a.id LIMIT @limit
                    """,
                    row => (Answer: row.GetInt64(0), Change: row.GetInt64(1), Entry: row.Number(2)),
                    ("@platforms", JsonSerializer.Serialize(platforms)), ("@limit", limit))
                    .Select(due => new Amendment(due.Answer, due.Change, Changed(connection, due.Answer), Posted(connection, due.Entry))),
            ],
            cancellationToken);

    public Task<bool> AmendAsync(Amendment amendment, IReadOnlyList<(OutboxEntry Posted, OutgoingMessage Edit)> edits, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (connection.Execute("UPDATE answer SET amended = @change WHERE id = @id AND amended < @change", ("@change", amendment.Change), ("@id", amendment.Answer)) == 0)
                {
                    return false;
                }

                foreach (var (posted, edit) in edits)
                {
                    SqliteOutbox.Insert(connection, posted, edit, time.GetUtcNow().ToUnixTimeMilliseconds());
                }

                return true;
            },
            cancellationToken);

    public Task<bool> IsOutdatedAsync(long inboxId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM answer WHERE inbox_id = @entry AND is_outdated = 1)", ("@entry", inboxId)) == 1,
            cancellationToken);

    private static List<OutboxEntry> Posted(SqliteConnection connection, long? entry) =>
        connection.Query(
            $"SELECT {SqliteOutbox.Columns} FROM outbox WHERE answers = @entry AND part = 0 AND state = 'Posted' AND posted_as IS NOT NULL ORDER BY id",
            row => SqliteOutbox.Read(row, mayBePosted: false),
            ("@entry", entry));

    private static List<ChangedFact> Changed(SqliteConnection connection, long answer) =>
    [
        .. connection.Query(
            "SELECT f.id, f.superseded_by FROM answer_fact u JOIN fact f ON f.id = u.fact_id WHERE u.answer_id = @answer AND f.status <> 'Approved' ORDER BY f.id",
            row => (Id: new FactId(row.GetInt64(0)), Successor: row.Number(1)),
            ("@answer", answer))
            .Select(fact => new ChangedFact(fact.Id, Successor(connection, fact.Successor))),
    ];

    // A correction may have been corrected in its turn; what counts is where the chain ends.
    private static StoredFact? Successor(SqliteConnection connection, long? id)
    {
        while (id is not null && connection.Query(FactRow.Select + "WHERE f.id = @id", new FactRow().Read, ("@id", id)) is [var fact])
        {
            if (fact.Status == FactStatus.Approved)
            {
                return fact;
            }

            id = fact.SupersededBy?.Value;
        }

        return null;
    }
}
