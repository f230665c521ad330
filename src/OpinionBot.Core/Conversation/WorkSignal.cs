namespace OpinionBot.Conversation;

/// <summary>Tells a worker of this process that there is work. What other processes bring is found by polling.</summary>
public abstract class WorkSignal(TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private volatile TaskCompletionSource _raised = New();

    public void Raise() => _raised.TrySetResult();

    /// <summary>Completes when work was signalled since the last wait, or it is time to look anyway.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_raised.Task, Task.Delay(Poll, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        _raised = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

public sealed class InboxSignal(TimeProvider time) : WorkSignal(time);

public sealed class OutboxSignal(TimeProvider time) : WorkSignal(time);
