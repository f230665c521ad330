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

    private Thread? _running;
    private int _commits;

    /// <summary>Call after each commit, on the writer's thread.</summary>
    public void Committed()
    {
        if (++_commits % CommitsBetween == 0 && _running is not { IsAlive: true })
        {
            _running = new Thread(Checkpoint) { IsBackground = true, Name = "SQLite checkpoint" };
            _running.Start();
        }
    }

    /// <summary>Returns when nothing runs any more.</summary>
    public void Wait() => _running?.Join();

    private void Checkpoint()
    {
        try
        {
            using var connection = connect();
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // A full disk, for one: the next commit meets it as well and tells its caller.
        }
    }
}
