using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>
/// The one that writes, on a thread of its own: flushing to the disk blocks, and acknowledgements must not wait for a thread
/// that is busy answering. What has gathered while it wrote is committed together.
/// </summary>
internal sealed class SqliteWriter(Func<WriterConnection> connect, WriteAheadLog log) : IDisposable
{
    private const int MaxSharedCommit = 256;

    private readonly BlockingCollection<IPendingWrite> _pending = [];
    private readonly Lock _starting = new();
    private Thread? _thread;
    private WriterConnection? _connection;

    public void Add(IPendingWrite write)
    {
        lock (_starting)
        {
            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
                _thread.Start();
            }
        }

        _pending.Add(write);
    }

    /// <summary>Returns when everything that was added is written.</summary>
    public void Dispose()
    {
        _pending.CompleteAdding();
        _thread?.Join();
        _pending.Dispose();
    }

    private void Run()
    {
        foreach (var first in _pending.GetConsumingEnumerable())
        {
            var writes = new List<IPendingWrite> { first };

            while (writes.Count < MaxSharedCommit && _pending.TryTake(out var next))
            {
                writes.Add(next);
            }

            Commit(writes);
            log.Committed();
        }

        log.Wait();
        _connection?.Dispose();
    }

    private void Commit(List<IPendingWrite> writes)
    {
        try
        {
            _connection ??= connect();
        }
        catch (Exception exception)
        {
            // The file cannot even be opened: all who wait hear of it.
            writes.ForEach(write => write.Fail(exception));

            return;
        }

        if (writes.Count > 1 && TryCommitTogether(_connection, writes))
        {
            return;
        }

        var failed = writes.FindAll(write => !CommitAlone(_connection, write));

        if (failed.Count > 0)
        {
            // What a fault has left of the connection is not known.
            _connection.Dispose();
            _connection = null;
        }
    }

    private static bool TryCommitTogether(SqliteConnection connection, List<IPendingWrite> writes)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);

            try
            {
                writes.ForEach(write => write.Run(connection));
                transaction.Commit();
            }
            catch (Exception)
            {
                TryRollBack(transaction);

                throw;
            }
        }
        catch (Exception)
        {
            // One of them failed, and what SQLite undid differs by the fault: each runs again on its own, where its fault reaches its own caller.
            return false;
        }

        writes.ForEach(write => write.Succeed());

        return true;
    }

    /// <returns>False when it failed; its caller has heard of it.</returns>
    private static bool CommitAlone(SqliteConnection connection, IPendingWrite write)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);

            try
            {
                write.Run(connection);
                transaction.Commit();
            }
            catch
            {
                TryRollBack(transaction);

                throw;
            }

            write.Succeed();

            return true;
        }
        catch (Exception exception)
        {
            write.Fail(exception);

            return false;
        }
    }

    // A full disk, for one, has already rolled everything back by itself.
    private static void TryRollBack(SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
        }
    }
}
