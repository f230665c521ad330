using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>
/// One SQLite file: WAL, <c>synchronous=FULL</c>, foreign keys on. Every piece of work is all or nothing. Pieces that wait for
/// the disk at the same time are committed together, so that many small writes share one flush; writers of other processes
/// wait on the busy timeout.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const string Writing = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    private readonly string _connectionString;
    private readonly WriteAheadLog _log;
    private readonly SqliteWriter _writer;

    private SqliteDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        _log = new WriteAheadLog(Connect);
        _writer = new SqliteWriter(ConnectWriter, _log);
    }

    public string Path { get; }

    /// <summary>Opens the file, or creates it with its folder, and brings its tables to this version.</summary>
    /// <exception cref="StoreUnusableException">The file cannot be used; it is left as it was.</exception>
    public static SqliteDatabase Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        SqliteFileCheck.Check(full);

        var database = new SqliteDatabase(full);

        try
        {
            if (!File.Exists(full))
            {
                PrivateFiles.Create(full).Dispose();
            }

            SqliteMigrations.Apply(database._connectionString, full);

            // SQLite gives the files beside it the rights of the file itself.
            foreach (var file in new[] { full, full + "-wal", full + "-shm" })
            {
                PrivateFiles.Tighten(file);
            }

            return database;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            database.Dispose();

            throw SqliteFaults.Explain(full, exception);
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var connection = Open(new SqliteConnection(_connectionString), "");
            // One snapshot for all the statements of one read.
            using var transaction = connection.BeginTransaction(deferred: true);

            return read(connection);
        }
        catch (SqliteException exception)
        {
            throw SqliteFaults.Explain(Path, exception);
        }
    }

    /// <summary>Takes work from a queue. Looking into an empty queue takes no turn among the writers.</summary>
    /// <param name="any">Selects a row when there may be work.</param>
    /// <param name="take">Takes it and returns it, in any order of the rows.</param>
    public async Task<IReadOnlyList<T>> LeaseAsync<T>(
        string any, string take, Func<SqliteDataReader, T> read, CancellationToken cancellationToken, params IReadOnlyList<(string, object?)> parameters) =>
        await ReadAsync(connection => connection.Scalar<long>(any, [.. parameters.Where(parameter => any.Contains(parameter.Item1, StringComparison.Ordinal))]), cancellationToken) == 0
            ? []
            : await WriteAsync(connection => connection.Query(take, read, [.. parameters]), cancellationToken);

    /// <summary>Keeps leases of a worker's in a queue for a while from now, unless they are over.</summary>
    /// <param name="until">The column that says until when a lease is held.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public Task RenewAsync(string queue, string until, string owner, IReadOnlyCollection<long> ids, TimeSpan leaseFor, long now, CancellationToken cancellationToken) =>
        WriteAsync(
            connection => connection.Execute(
                $"UPDATE {queue} SET {until} = @until WHERE id IN (SELECT value FROM json_each(@ids)) AND leased_by = @owner AND state = 'Waiting' AND {until} > @now",
                ("@ids", JsonSerializer.Serialize(ids)), ("@until", now + (long)leaseFor.TotalMilliseconds), ("@owner", owner), ("@now", now)),
            cancellationToken);

    /// <summary>
    /// Runs the work all or nothing: it is on the disk when the task completes, and nothing of it is when the task fails.
    /// The work may run twice (alone, after a shared commit failed), so it changes nothing but the database.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        var pending = new PendingWrite<T>(write);
        _writer.Add(pending);

        try
        {
            return await pending.Completion;
        }
        catch (SqliteException exception)
        {
            throw SqliteFaults.Explain(Path, exception);
        }
    }

    /// <inheritdoc cref="WriteAheadLog.Empty"/>
    public void EmptyLog() => _log.Empty();

    public void Dispose()
    {
        _writer.Dispose();

        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }
    }

    private SqliteConnection Connect() => Open(new SqliteConnection(_connectionString), Writing);

    private WriterConnection ConnectWriter() => Open(new WriterConnection(_connectionString), $"{Writing} PRAGMA wal_autocheckpoint = {WriteAheadLog.TooManyPages};");

    private static T Open<T>(T connection, string settings)
        where T : SqliteConnection
    {
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = 10000; {settings}");

            return connection;
        }
        catch
        {
            connection.Dispose();

            throw;
        }
    }
}
