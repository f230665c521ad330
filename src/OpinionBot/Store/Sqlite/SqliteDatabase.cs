using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>
/// One SQLite file: WAL, <c>synchronous=FULL</c>, foreign keys on. Every piece of work is a transaction of its own;
/// writers of this process take turns, writers of other processes wait on the busy timeout.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int IoError = 10;
    private const int Full = 13;
    private const int ReadOnly = 8;

    private readonly string _path;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private SqliteDatabase(string path)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Opens the file, or creates it with its folder, and brings its tables to this version.</summary>
    /// <exception cref="StoreUnusableException">The file cannot be used; it is left as it was.</exception>
    public static SqliteDatabase Open(string path)
    {
        var full = Path.GetFullPath(path);
        SqliteFileCheck.Check(full);

        var database = new SqliteDatabase(full);

        try
        {
            SqliteMigrations.Apply(database._connectionString, full);

            return database;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            database.Dispose();

            throw database.Explain(exception);
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            // One snapshot for all the statements of one read.
            using var transaction = connection.BeginTransaction(deferred: true);

            return read(connection);
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
    }

    /// <summary>Runs the work in one transaction, committed when it returns and rolled back when it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);

        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = write(connection);
            transaction.Commit();

            return result;
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writing.Dispose();
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);

        try
        {
            await connection.OpenAsync(cancellationToken);
            connection.Execute("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON;");

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();

            throw;
        }
    }

    private StoreUnusableException Explain(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Full } => new(_path, "is on a full disk", "free some space; nothing of this change was stored", exception),
        SqliteException { SqliteErrorCode: ReadOnly } or UnauthorizedAccessException => new(_path, "cannot be written to", "give the program's user write permission to the file and its folder", exception),
        SqliteException { SqliteErrorCode: IoError } => new(_path, "cannot be read or written", "check the disk and the permissions of the folder", exception),
        SqliteException { SqliteErrorCode: 5 or 6 } => new(_path, "is in use by another program", "stop that program or name another file with --store", exception),
        SqliteException { SqliteErrorCode: 11 or 26 } => new(_path, "is damaged", "restore it from a backup or name another file with --store", exception),
        _ => new(_path, $"failed ({exception.Message.TrimEnd('.')})", "check the file and its folder, or name another file with --store", exception),
    };
}
