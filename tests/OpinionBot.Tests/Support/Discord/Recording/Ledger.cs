using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Recording;

/// <summary>Everything that happened, in order. What is read is a copy; waiting wakes at each change.</summary>
internal sealed class Ledger
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<Acknowledgement> _acknowledgements = [];
    private readonly List<DiscordMessage> _messages = [];
    private readonly List<BotFault> _faults = [];
    private readonly List<GatewayRecord> _gateway = [];
    private readonly List<GatewayClosing> _closings = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _numbers;

    public IReadOnlyList<RecordedRequest> Requests => Copy(_requests);

    public IReadOnlyList<Acknowledgement> Acknowledgements => Copy(_acknowledgements);

    /// <summary>Every message of everybody, also those that were deleted or that one person alone could see.</summary>
    public IReadOnlyList<DiscordMessage> Messages => Copy(_messages);

    public IReadOnlyList<DiscordMessage> BotMessages => [.. Messages.Where(message => message.Author.IsBot)];

    public IReadOnlyList<BotFault> Faults => Copy(_faults);

    public IReadOnlyList<GatewayRecord> Gateway => Copy(_gateway);

    public IReadOnlyList<GatewayClosing> Closings => Copy(_closings);

    /// <summary>Requests that post or change a message: what other people get to see.</summary>
    public IReadOnlyList<RecordedRequest> Sends => [.. Requests.Where(request => request.Method is "POST" or "PATCH" && IsSend(request.Route))];

    public int Identifies => Gateway.Count(record => record is { FromBot: true, Op: 2 });

    public int NextNumber() => Interlocked.Increment(ref _numbers);

    public void Add(RecordedRequest request) => Add(_requests, request);

    public void Add(Acknowledgement acknowledgement) => Add(_acknowledgements, acknowledgement);

    public void Add(DiscordMessage message) => Add(_messages, message);

    public void Add(BotFault fault) => Add(_faults, fault);

    public void Add(GatewayRecord record) => Add(_gateway, record);

    public void Add(GatewayClosing closing) => Add(_closings, closing);

    /// <summary>Says that something on record has changed.</summary>
    public void Changed()
    {
        lock (_lock)
        {
            _changed.TrySetResult();
            _changed = NewSignal();
        }
    }

    public async Task WaitForAsync(Func<Ledger, bool> predicate, CancellationToken cancellationToken) =>
        await WaitForAsync(ledger => predicate(ledger) ? ledger : null, cancellationToken);

    /// <summary>The first answer that is not null, asked again after each change.</summary>
    public async Task<T> WaitForAsync<T>(Func<Ledger, T?> find, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            Task changed;

            // Taken before looking: a change in between is not missed.
            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (find(this) is { } found)
            {
                return found;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static bool IsSend(string route) =>
        route.Contains("/messages", StringComparison.Ordinal) && !route.Contains("/reactions", StringComparison.Ordinal) && !route.EndsWith("/threads", StringComparison.Ordinal)
        || route.EndsWith("/callback", StringComparison.Ordinal)
        || route == "POST /webhooks/{application}/{token}"
        || route == "POST /channels/{channel}/threads";

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Add<T>(List<T> list, T item)
    {
        lock (_lock)
        {
            list.Add(item);
        }

        Changed();
    }

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
