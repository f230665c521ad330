using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>A piece of work that waits for its turn to be committed.</summary>
internal interface IPendingWrite
{
    void Run(SqliteConnection connection);

    /// <summary>Hands the caller the result of the last run. Only after the commit.</summary>
    void Succeed();

    void Fail(Exception exception);
}

internal sealed class PendingWrite<T>(Func<SqliteConnection, T> write) : IPendingWrite
{
    // Continuations must not run on the thread that is still committing for others.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Completion => _completion.Task;

    public void Run(SqliteConnection connection) => _result = write(connection);

    public void Succeed() => _completion.TrySetResult(_result!);

    public void Fail(Exception exception) => _completion.TrySetException(exception);
}
