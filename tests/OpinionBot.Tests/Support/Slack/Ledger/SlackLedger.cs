namespace OpinionBot.Support.Slack.Ledger;

/// <summary>Everything that happened on the loopback Slack. Waiting for something ends the moment it is written down.</summary>
internal sealed class SlackLedger(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<SlackEntry> _entries = [];
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>How much is written so far: a place to wait from.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    public IReadOnlyList<SlackEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public IReadOnlyList<T> All<T>()
        where T : SlackEntry => [.. Entries.OfType<T>()];

    public T Write<T>(T entry)
        where T : SlackEntry
    {
        var dated = entry with { At = time.GetUtcNow() };
        TaskCompletionSource changed;

        lock (_gate)
        {
            _entries.Add(dated);
            (changed, _changed) = (_changed, NewSignal());
        }

        changed.SetResult();

        return (T)dated;
    }

    /// <summary>The first entry of the kind that matches, whether it is there already or still to come.</summary>
    public Task<T> WaitForAsync<T>(Func<T, bool> match, CancellationToken cancellationToken)
        where T : SlackEntry => WaitForAsync(match, 0, cancellationToken);

    /// <summary>The same, from this <see cref="Count"/> on.</summary>
    public async Task<T> WaitForAsync<T>(Func<T, bool> match, int from, CancellationToken cancellationToken)
        where T : SlackEntry
    {
        // Each entry is looked at once, however long the ledger grows.
        for (var at = from; ;)
        {
            Task changed;
            List<SlackEntry> fresh;

            lock (_gate)
            {
                changed = _changed.Task;
                fresh = at < _entries.Count ? _entries.GetRange(at, _entries.Count - at) : [];
            }

            if (fresh.OfType<T>().FirstOrDefault(match) is { } found)
            {
                return found;
            }

            at += fresh.Count;
            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until the whole ledger yields something.</summary>
    public async Task<T> WaitUntilAsync<T>(Func<IReadOnlyList<SlackEntry>, T?> find, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            Task changed;
            IReadOnlyList<SlackEntry> entries;

            lock (_gate)
            {
                changed = _changed.Task;
                entries = [.. _entries];
            }

            if (find(entries) is { } found)
            {
                return found;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
