using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteInbox(SqliteDatabase database, TimeProvider time) : IInbox
{
    private const string Columns = "id, platform, event, workspace, channel, thread, message, asker_id, asker_name, request, reply_to, is_addressed, asked_at, received_at, verdict, attempts, progress";

    private static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(1);

    // By so much others go first for each thing that somebody has asked within the minute before, so that nobody who asks little waits for
    // somebody who asks much; and for each attempt, so that an entry at which the process dies does not hold up all others.
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(2);

    public Task<Acceptance> AcceptAsync(InboxEntry entry, InboxLimits limits, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Serialize(entry.Request);
        var receivedAt = entry.ReceivedAt.ToUnixTimeMilliseconds();
        var since = (entry.ReceivedAt - RateWindow).ToUnixTimeMilliseconds();

        return database.WriteAsync(
            connection =>
            {
                if (IsKnown(connection, entry))
                {
                    return Acceptance.Duplicate;
                }

                var (verdict, asked) = entry.Request is InboxRequest.Happening ? (Acceptance.Accepted, 0) : Judge(connection, entry, limits, since);
                var isSilent = verdict != Acceptance.Accepted && (entry.IsToldAtOnce || WasTurnedAway(connection, entry, since));

                if (verdict == Acceptance.Accepted)
                {
                    Count(connection, entry);
                }

                connection.Execute(
                    """
                    INSERT INTO inbox (platform, event, workspace, channel, thread, message, asker_id, asker_name, request, reply_to, is_addressed, asked_at, received_at, turn, verdict, state)
                    VALUES (@platform, @event, @workspace, @channel, @thread, @message, @asker, @name, @request, @reply, @addressed, @asked, @received, @turn, @verdict, @state)
                    """,
                    ("@platform", entry.Platform), ("@event", entry.EventId), ("@workspace", entry.Address.Workspace.Value), ("@channel", entry.Address.Channel),
                    ("@thread", entry.Address.Thread), ("@message", entry.MessageId), ("@asker", entry.AskerId), ("@name", entry.AskerName),
                    ("@request", isSilent ? "" : request), ("@reply", entry.ReplyTo), ("@addressed", entry.IsAddressed ? 1 : 0),
                    ("@asked", entry.AskedAt.ToUnixTimeMilliseconds()), ("@received", receivedAt), ("@turn", receivedAt + asked * (long)Courtesy.TotalMilliseconds), ("@verdict", verdict.ToString()), ("@state", isSilent ? "Done" : "Waiting"));

                return verdict;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<LeasedEntry>> LeaseAsync(string owner, IReadOnlyCollection<string> platforms, int limit, TimeSpan leaseFor, CancellationToken cancellationToken)
    {
        var now = Now();

        return database.LeaseAsync<LeasedEntry>(
            """
            SELECT 1 FROM inbox WHERE state = 'Waiting' AND not_before <= @now AND leased_until <= @now LIMIT 1
            """,
            $"""
            UPDATE inbox SET leased_by = @owner, leased_until = @until, attempts = attempts + 1, turn = turn + @courtesy
            WHERE id IN (
                SELECT i.id FROM inbox i INDEXED BY inbox_waiting
                WHERE i.state = 'Waiting' AND i.not_before <= @now AND i.leased_until <= @now AND i.platform IN (SELECT value FROM json_each(@platforms))
                  AND NOT EXISTS (
                    SELECT 1 FROM inbox e
                    WHERE e.state = 'Waiting' AND e.workspace = i.workspace AND e.thread = i.thread AND e.asker_id = i.asker_id AND e.id < i.id)
                ORDER BY i.turn, i.id LIMIT @limit)
            RETURNING {Columns}
            """,
            row => Read(row, owner),
            cancellationToken,
            ("@owner", owner), ("@now", now), ("@until", now + (long)leaseFor.TotalMilliseconds), ("@courtesy", (long)Courtesy.TotalMilliseconds), ("@platforms", JsonSerializer.Serialize(platforms)), ("@limit", limit));
    }

    public Task<IReadOnlyList<InboxEntry>> ListWaitingAsync(IReadOnlyCollection<string> platforms, DateTimeOffset receivedBefore, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<InboxEntry>>(
            connection => connection.Query(
                $"""
                SELECT {Columns} FROM inbox INDEXED BY inbox_waiting
                WHERE state = 'Waiting' AND id > @after AND attempts = 0 AND received_at < @before AND is_addressed = 1 AND verdict = 'Accepted'
                  AND platform IN (SELECT value FROM json_each(@platforms))
                ORDER BY id LIMIT @limit
                """,
                ReadEntry,
                ("@after", after), ("@before", receivedBefore.ToUnixTimeMilliseconds()), ("@platforms", JsonSerializer.Serialize(platforms)), ("@limit", limit)),
            cancellationToken);

    public Task RenewAsync(string owner, IReadOnlyCollection<long> ids, TimeSpan leaseFor, CancellationToken cancellationToken) =>
        database.RenewAsync("inbox", "leased_until", owner, ids, leaseFor, Now(), cancellationToken);

    public Task SetProgressAsync(LeasedEntry leased, string progress, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Update(connection, leased, "progress = @value", progress), cancellationToken);

    public Task<bool> CompleteAsync(LeasedEntry leased, Conclusion conclusion, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (Update(connection, leased, "state = 'Done', request = @value, leased_by = NULL", "") == 0)
                {
                    return false;
                }

                if (conclusion.Answer is { } answer)
                {
                    SqliteAnswerStore.Insert(connection, answer, leased.Entry.Id);
                }

                if (conclusion.Vote is { } vote)
                {
                    SqliteCaseStore.Insert(connection, leased.Entry, vote, Now());
                }

                if (conclusion.Disputes is { } disputed)
                {
                    SqliteCaseStore.Insert(connection, leased.Entry, disputed, Now());
                }

                if (conclusion.IsGivenUp)
                {
                    SqliteGiveUps.Count(connection, leased.Entry.Address.Workspace.Value, SqliteGiveUps.Answering);
                }

                SqliteOutbox.Insert(connection, leased.Entry, conclusion.Messages, conclusion.Answer is null ? conclusion.Shares : leased.Entry.Id, Now());

                return true;
            },
            cancellationToken);

    public Task ReleaseAsync(LeasedEntry leased, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Update(connection, leased, "leased_by = NULL, leased_until = 0, not_before = @value", notBefore.ToUnixTimeMilliseconds()), cancellationToken);

    public Task<bool> HasAnsweredInAsync(ReplyAddress address, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Scalar<long>(
                "SELECT EXISTS (SELECT 1 FROM answer WHERE workspace = @workspace AND channel = @channel AND thread = @thread)",
                ("@workspace", address.Workspace.Value), ("@channel", address.Channel), ("@thread", address.Thread)) == 1,
            cancellationToken);

    public Task<bool> HasAnsweredAsync(WorkspaceId workspace, long id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM answer WHERE inbox_id = @id AND workspace = @workspace)", ("@id", id), ("@workspace", workspace.Value)) == 1,
            cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, DateTimeOffset answersBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM inbox_rate WHERE minute < @minute", ("@minute", before.ToUnixTimeMilliseconds() / 60_000));
                connection.Execute(
                    """
                    DELETE FROM outbox
                    WHERE state <> 'Waiting' AND created_at < @before AND (answers IS NULL OR posted_as IS NULL OR created_at < @answersBefore)
                    """,
                    ("@before", before.ToUnixTimeMilliseconds()), ("@answersBefore", answersBefore.ToUnixTimeMilliseconds()));

                return connection.Execute("DELETE FROM inbox WHERE state = 'Done' AND received_at < @before", ("@before", before.ToUnixTimeMilliseconds()));
            },
            cancellationToken);

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => (int)connection.Scalar<long>("SELECT count(*) FROM inbox WHERE state = 'Waiting'"), cancellationToken);

    private static bool IsKnown(SqliteConnection connection, InboxEntry entry) =>
        connection.Scalar<long>(
            """
            SELECT EXISTS (SELECT 1 FROM inbox WHERE platform = @platform AND workspace = @workspace AND event = @event)
                OR (@message IS NOT NULL AND EXISTS (SELECT 1 FROM inbox WHERE workspace = @workspace AND channel = @channel AND message = @message))
            """,
            ("@platform", entry.Platform), ("@workspace", entry.Address.Workspace.Value), ("@event", entry.EventId), ("@channel", entry.Address.Channel), ("@message", entry.MessageId)) == 1;

    // Each count stops at its limit: what is beyond makes no difference and must not cost more. Of the minute before, a workspace's
    // entries count by the share of it that lies within the last sixty seconds.
    private static (Acceptance Verdict, long Asked) Judge(SqliteConnection connection, InboxEntry entry, InboxLimits limits, long since)
    {
        var minute = entry.ReceivedAt.ToUnixTimeMilliseconds() / 60_000;
        var elapsed = entry.ReceivedAt.ToUnixTimeMilliseconds() % 60_000 / 60_000.0;
        var (ofAsker, ofWorkspace, waiting) = connection.Query(
            """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM inbox WHERE workspace = @workspace AND asker_id = @asker AND received_at > @since AND verdict = 'Accepted' LIMIT @perAsker)),
                   (SELECT coalesce(sum(CASE minute WHEN @minute THEN entries ELSE entries * (1 - @elapsed) END), 0)
                    FROM inbox_rate WHERE workspace = @workspace AND minute IN (@minute, @minute - 1)),
                   (SELECT count(*) FROM (SELECT 1 FROM inbox WHERE state = 'Waiting' LIMIT @capacity))
            """,
            row => (row.GetInt64(0), row.GetDouble(1), row.GetInt64(2)),
            ("@workspace", entry.Address.Workspace.Value), ("@asker", entry.AskerId), ("@since", since), ("@minute", minute), ("@elapsed", elapsed),
            ("@perAsker", limits.PerAsker), ("@capacity", limits.Waiting))[0];

        return (
            ofAsker >= limits.PerAsker ? Acceptance.AskerLimit
            : ofWorkspace >= limits.PerWorkspace ? Acceptance.WorkspaceLimit
            : waiting >= limits.Waiting ? Acceptance.QueueFull
            : Acceptance.Accepted,
            ofAsker);
    }

    private static void Count(SqliteConnection connection, InboxEntry entry) =>
        connection.Execute(
            "INSERT INTO inbox_rate (workspace, minute, entries) VALUES (@workspace, @minute, 1) ON CONFLICT DO UPDATE SET entries = entries + 1",
            ("@workspace", entry.Address.Workspace.Value), ("@minute", entry.ReceivedAt.ToUnixTimeMilliseconds() / 60_000));

    private static bool WasTurnedAway(SqliteConnection connection, InboxEntry entry, long since) =>
        connection.Scalar<long>(
            "SELECT EXISTS (SELECT 1 FROM inbox WHERE workspace = @workspace AND asker_id = @asker AND received_at > @since AND verdict <> 'Accepted')",
            ("@workspace", entry.Address.Workspace.Value), ("@asker", entry.AskerId), ("@since", since)) == 1;

    // Only the holder of the latest lease may change the entry.
    private static int Update(SqliteConnection connection, LeasedEntry leased, string change, object value) =>
        connection.Execute(
            $"UPDATE inbox SET {change} WHERE id = @id AND state = 'Waiting' AND leased_by = @owner AND attempts = @attempt",
            ("@value", value), ("@id", leased.Entry.Id), ("@owner", leased.Owner), ("@attempt", leased.Attempt));

    private static LeasedEntry Read(SqliteDataReader row, string owner) =>
        new(ReadEntry(row), owner, row.GetInt32(15), Enum.Parse<Acceptance>(row.GetString(14)), row.Text(16));

    private static InboxEntry ReadEntry(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Platform = row.GetString(1),
        EventId = row.GetString(2),
        Address = new ReplyAddress(new WorkspaceId(row.GetString(3)), row.GetString(4), row.GetString(5)),
        MessageId = row.Text(6),
        AskerId = row.GetString(7),
        AskerName = row.GetString(8),
        Request = JsonSerializer.Deserialize<InboxRequest>(row.GetString(9))!,
        ReplyTo = row.GetString(10),
        IsAddressed = row.GetInt64(11) == 1,
        AskedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
        ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(13)),
    };

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
