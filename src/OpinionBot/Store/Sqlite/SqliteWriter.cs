using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>
/// The one that writes, on a thread of its own: flushing to the disk blocks, and acknowledgements must not wait for a thread
/// that is busy answering. What has gathered while it wrote is committed together.
/// </summary>
internal sealed class SqliteWriter(Func<SqliteConnection> connect) : IDisposable
{
    private const int MaxSharedCommit = 256;

    private readonly BlockingCollection<IPendingWrite> _pending = [];
    private readonly Lock _starting = new();
    private Thread? _thread;

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
        }
    }

    private void Commit(List<IPendingWrite> writes)
    {
        try
        {
            using var connection = connect();

            if (writes.Count == 1 || !TryCommitTogether(connection, writes))
            {
                writes.ForEach(write => CommitAlone(connection, write));
            }
        }
        catch (Exception exception)
        {
            // The file cannot even be opened: all who wait hear of it.
            writes.ForEach(write => write.Fail(exception));
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

    private static void CommitAlone(SqliteConnection connection, IPendingWrite write)
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
        }
        catch (Exception exception)
        {
            write.Fail(exception);
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
