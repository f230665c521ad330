using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>
/// Brings what is committed from the log into the file itself, beside the writer: that flushes the file as a whole, and nobody's
/// acknowledgement should wait for it.
/// </summary>
internal sealed class WriteAheadLog(Func<SqliteConnection> connect)
{
    /// <summary>
    /// At so many pages (32 MB) the writer does what is left, which is little: while commits go on, the log never gets
    /// empty beside them.
    /// </summary>
    public const int TooManyPages = 8_000;

    private const int CommitsBetween = 200;

    private readonly Lock _checkpointing = new();
    private Thread? _running;
    private int _commits;

    /// <summary>Call after each commit, on the writer's thread.</summary>
    public void Committed()
    {
        if (++_commits % CommitsBetween == 0 && _running is not { IsAlive: true })
        {
            _running = new Thread(TryCheckpoint) { IsBackground = true, Name = "SQLite checkpoint" };
            _running.Start();
        }
    }

    /// <summary>
    /// Brings what is committed into the file itself and empties the log, so that what was deleted is in neither. A reader that
    /// is in the middle of the log is waited for; when it does not end, the log is emptied by a later write.
    /// </summary>
    public void Empty() => Checkpoint("TRUNCATE");

    /// <summary>Returns when nothing runs any more.</summary>
    public void Wait() => _running?.Join();

    private void TryCheckpoint()
    {
        try
        {
            Checkpoint("PASSIVE");
        }
        catch (SqliteException)
        {
            // A full disk, for one: the next commit meets it as well and tells its caller.
        }
    }

    // Two at a time would not wait for each other: one of them would do nothing.
    private void Checkpoint(string mode)
    {
        lock (_checkpointing)
        {
            using var connection = connect();
            connection.Execute($"PRAGMA wal_checkpoint({mode})");
        }
    }
}
