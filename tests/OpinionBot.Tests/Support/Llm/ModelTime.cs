using Microsoft.Extensions.Time.Testing;

namespace OpinionBot.Support.Llm;

/// <summary>
/// The clock of a test over real HTTP: only the server's script moves it, so that no timeout of the product runs out because the machine is
/// slow. The pause before another attempt is over at once.
/// </summary>
internal sealed class ModelTime() : FakeTimeProvider(A.Now)
{
    /// <summary>Every question has its ending by then.</summary>
    public static readonly TimeSpan Promised = TimeSpan.FromSeconds(8);

    // Between two attempts the product waits a second at most; all its timeouts are longer.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Lock _moving = new();

    /// <summary>What the server's <see cref="LoopbackOpenAI.Pause"/> is set to: the wait goes by on this clock, but never as much as was promised.</summary>
    public Task PassAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        bool isOver;

        lock (_moving)
        {
            var left = A.Now + Promised - TimeSpan.FromMilliseconds(1) - GetUtcNow();
            isOver = wait == Timeout.InfiniteTimeSpan || wait > left;
            Advance(isOver ? left : wait);
        }

        // Whoever still waits after that has broken the promise, and the test never ends by itself.
        return isOver ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken) : Task.CompletedTask;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);

        if (dueTime > TimeSpan.Zero && dueTime <= LongestPause)
        {
            Advance(dueTime);
        }

        return timer;
    }
}
