namespace OpinionBot.Llm;

/// <summary>
/// Holds retries and fallback models to a tenth of what is asked: over any minute at most 1.1 calls are made for each that a question needs,
/// so that a failing endpoint is not met with more traffic. At little traffic there is no second call; the facts' own sentences answer.
/// </summary>
internal sealed class CallBudget(TimeProvider time)
{
    private const int PerExtra = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _counting = new();
    private readonly Queue<DateTimeOffset> _needed = new();
    private readonly Queue<DateTimeOffset> _extra = new();

    /// <summary>A call that a question needs is made.</summary>
    public void CountNeeded()
    {
        lock (_counting)
        {
            Forget();
            _needed.Enqueue(time.GetUtcNow());
        }
    }

    /// <returns>False when another call would be one too many.</returns>
    public bool TryTakeExtra()
    {
        lock (_counting)
        {
            Forget();

            if ((_extra.Count + 1) * PerExtra > _needed.Count)
            {
                return false;
            }

            _extra.Enqueue(time.GetUtcNow());

            return true;
        }
    }

    private void Forget()
    {
        var since = time.GetUtcNow() - Window;

        foreach (var calls in new[] { _needed, _extra })
        {
            while (calls.TryPeek(out var at) && at <= since)
            {
                calls.Dequeue();
            }
        }
    }
}
