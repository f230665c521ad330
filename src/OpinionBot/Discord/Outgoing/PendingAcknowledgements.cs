using System.Collections.Concurrent;

namespace OpinionBot.Discord.Outgoing;

/// <summary>
/// Which interactions are stored and not yet acknowledged: until Discord has the acknowledgement, it knows no token to answer by,
/// and an answer may be ready before.
/// </summary>
internal sealed class PendingAcknowledgements(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _pending = new(StringComparer.Ordinal);

    /// <summary>Call before the interaction is stored.</summary>
    public void Begin(string token) => _pending.TryAdd(token, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Call when the acknowledgement was sent, or cannot be.</summary>
    public void End(string token)
    {
        if (_pending.TryRemove(token, out var pending))
        {
            pending.SetResult();
        }
    }

    /// <summary>Completes when nothing is pending for the token, at the latest after five seconds.</summary>
    public async Task WaitAsync(string token, CancellationToken cancellationToken)
    {
        if (_pending.TryGetValue(token, out var pending))
        {
            await Task.WhenAny(pending.Task, Task.Delay(Patience, time, cancellationToken));
        }
    }
}
