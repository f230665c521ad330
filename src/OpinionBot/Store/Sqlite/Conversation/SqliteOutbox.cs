using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteOutbox(SqliteDatabase database, TimeProvider time) : IOutbox
{
    public const string Columns = "id, inbox_id, part, platform, workspace, lane, message, created_at, leased_by, attempts, posted_as";

    /// <summary>Adds the messages that answer an entry, in the transaction that ends the entry.</summary>
    /// <param name="answers">The entry whose answer they show; null when they show none.</param>
    public static void Insert(SqliteConnection connection, InboxEntry entry, IReadOnlyList<OutgoingMessage> messages, long? answers, long now)
    {
        for (var part = 0; part < messages.Count; part++)
        {
            Insert(connection, entry.Id, part, entry.Platform, entry.Address.Workspace.Value, messages[part], answers, now);
        }
    }

    /// <summary>Adds the edit of a message that was posted, in a transaction of the caller's.</summary>
    public static void Insert(SqliteConnection connection, OutboxEntry posted, OutgoingMessage edit, long now) =>
        Insert(connection, null, 0, posted.Platform, posted.Workspace.Value, edit, null, now);

    public Task<IReadOnlyList<OutboxEntry>> LeaseAsync(string owner, IReadOnlyCollection<string> platforms, int limit, TimeSpan leaseFor, CancellationToken cancellationToken)
    {
        var now = Now();

        return database.LeaseAsync<OutboxEntry>(
            """
            SELECT 1 FROM outbox WHERE due <= @now LIMIT 1
            """,
            $"""
            UPDATE outbox SET leased_by = @owner, due = @until, attempts = attempts + 1, is_doubtful = is_doubtful + 1
            WHERE id IN (SELECT id FROM outbox WHERE due <= @now AND platform IN (SELECT value FROM json_each(@platforms)) ORDER BY due, id LIMIT @limit)
            RETURNING {Columns}, is_doubtful > 1
            """,
            row => Read(row, row.GetInt64(11) == 1),
            cancellationToken,
            ("@owner", owner), ("@now", now), ("@until", now + (long)leaseFor.TotalMilliseconds), ("@platforms", JsonSerializer.Serialize(platforms)), ("@limit", limit));
    }

    public Task RenewAsync(string owner, IReadOnlyCollection<long> ids, TimeSpan leaseFor, CancellationToken cancellationToken) =>
        database.RenewAsync("outbox", "due", owner, ids, leaseFor, Now(), cancellationToken);

    public Task MarkPostedAsync(OutboxEntry entry, string? postedAs, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Update(connection, entry, "state = 'Posted', posted_as = @value, leased_by = NULL", postedAs), cancellationToken);

    public Task RetryAsync(OutboxEntry entry, DateTimeOffset notBefore, bool wasNotPosted, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => Update(
                connection,
                entry,
                wasNotPosted && !entry.MayBePosted ? "leased_by = NULL, due = @value, is_doubtful = 0" : "leased_by = NULL, due = @value",
                notBefore.ToUnixTimeMilliseconds()),
            cancellationToken);

    public Task<bool> GiveUpAsync(OutboxEntry entry, string fault, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (Update(connection, entry, "state = 'GivenUp', fault = @value, leased_by = NULL", fault) == 0)
                {
                    return false;
                }

                connection.Execute("UPDATE outbox SET state = 'GivenUp', fault = @fault WHERE inbox_id = @inbox AND state = 'Waiting'", ("@fault", fault), ("@inbox", entry.InboxId));
                SqliteGiveUps.Count(connection, entry.Workspace.Value, SqliteGiveUps.Posting);

                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> ListForAsync(long inboxId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxEntry>>(
            connection => connection.Query($"SELECT {Columns} FROM outbox WHERE inbox_id = @inbox ORDER BY part", row => Read(row, mayBePosted: false), ("@inbox", inboxId)),
            cancellationToken);

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => (int)connection.Scalar<long>("SELECT count(*) FROM outbox WHERE state = 'Waiting'"), cancellationToken);

    private static void Insert(SqliteConnection connection, long? inboxId, int part, string platform, string workspace, OutgoingMessage message, long? answers, long now) =>
        connection.Execute(
            """
            INSERT INTO outbox (inbox_id, part, platform, workspace, lane, message, answers, created_at, state)
            VALUES (@inbox, @part, @platform, @workspace, @lane, @message, @answers, @now, 'Waiting')
            """,
            ("@inbox", inboxId), ("@part", part), ("@platform", platform), ("@workspace", workspace),
            ("@lane", message.Lane), ("@message", message.Body), ("@answers", answers), ("@now", now));

    // Only the holder of the latest lease may change the message.
    private static int Update(SqliteConnection connection, OutboxEntry entry, string change, object? value) =>
        connection.Execute(
            $"UPDATE outbox SET {change} WHERE id = @id AND state = 'Waiting' AND leased_by = @owner AND attempts = @attempt",
            ("@value", value), ("@id", entry.Id), ("@owner", entry.Owner), ("@attempt", entry.Attempt));

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static OutboxEntry Read(SqliteDataReader row, bool mayBePosted) => new(
        row.GetInt64(0),
        row.Number(1),
        row.GetInt32(2),
        row.GetString(3),
        new WorkspaceId(row.GetString(4)),
        row.GetString(5),
        row.GetString(6),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        row.Text(8) ?? "",
        row.GetInt32(9),
        mayBePosted,
        row.Text(10));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
