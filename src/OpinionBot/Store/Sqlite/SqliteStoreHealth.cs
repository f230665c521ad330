namespace OpinionBot.Store.Sqlite;

/// <summary>Writes something small, as a request would be, and leaves nothing of it.</summary>
internal sealed class SqliteStoreHealth(SqliteDatabase database, TimeProvider time) : IStoreHealth, IDisposable
{
    // Anybody may ask, and every answer costs the disk a flush.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(0.25);

    // More than any request needs.
    private const int BesideBytes = 65_536;

    private readonly SemaphoreSlim _turn = new(1);
    private StoreUnusableException? _fault;
    private long? _checkedAt;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);

        try
        {
            if (_checkedAt is not { } before || time.GetElapsedTime(before) >= Every)
            {
                _fault = await FindFaultAsync(cancellationToken);
                _checkedAt = time.GetTimestamp();
            }
        }
        finally
        {
            _turn.Release();
        }

        if (_fault is not null)
        {
            throw _fault;
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<StoreUnusableException?> FindFaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteBesideAsync(database.Path + "-probe", cancellationToken);

            // Nobody reads this number; writing it is a commit like any other.
            await database.WriteAsync(connection => connection.Execute("PRAGMA user_version = 0"), cancellationToken);

            return null;
        }
        catch (StoreUnusableException exception)
        {
            return exception;
        }
        // The last is what .NET makes of a limit on the size of files.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return SqliteFaults.Explain(database.Path, exception);
        }
    }

    // The database may have room of its own for a while after the disk is full.
    private static async Task WriteBesideAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = PrivateFiles.Create(path);
            await file.WriteAsync(new byte[BesideBytes], cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
