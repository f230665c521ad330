using System.Collections.Concurrent;

namespace OpinionBot.Discord.Gateway;

/// <summary>The events that the library has handed over and that are not stored yet. Its own task must go on reading: it hands over and returns.</summary>
internal sealed partial class PendingEvents(ILogger<PendingEvents> logger)
{
    private readonly ConcurrentDictionary<Task, bool> _taking = new();

    public Task Take(Func<Task> take)
    {
        var taking = TakeAsync(take);
        _taking[taking] = true;
        _ = taking.ContinueWith(done => _taking.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        return Task.CompletedTask;
    }

    /// <summary>Completes when everything that has been handed over until now is stored.</summary>
    public Task WhenStoredAsync() => Task.WhenAll(_taking.Keys);

    private async Task TakeAsync(Func<Task> take)
    {
        try
        {
            await take();
        }
        catch (Exception exception)
        {
            LogEventFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "An event of Discord's was not stored")]
    private partial void LogEventFailed(Exception exception);
}
