namespace OpinionBot.Console;

/// <summary>Runs what cannot be interrupted, such as reading a line or a large page, on a thread of its own. Ctrl+C and SIGTERM end the wait for it.</summary>
internal static class OwnThread
{
    public static Task RunAsync(Func<Task> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap().WaitAsync(cancellationToken);

    public static Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap().WaitAsync(cancellationToken);
}
