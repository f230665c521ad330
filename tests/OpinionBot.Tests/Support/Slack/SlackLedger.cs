using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack;

/// <summary>A call that the bot made.</summary>
/// <param name="Method">The method's name, <c>response_url</c> or <c>file</c>.</param>
/// <param name="Error">What Slack said no with; null when it did what was asked.</param>
internal sealed record SlackRequestSeen(string Method, JsonObject Arguments, string? Token, string? Error);

/// <summary>What the bot said to a request of Slack's.</summary>
internal sealed record SlackAcknowledgement(int Status, string Body, TimeSpan Elapsed);

/// <summary>Everything that happened between Slack and the bot, and what the bot did wrong.</summary>
internal sealed class SlackLedger
{
    private readonly Lock _lock = new();
    private readonly List<SlackRequestSeen> _requests = [];
    private readonly List<string> _faults = [];
    private TaskCompletionSource _changed = New();

    public IReadOnlyList<SlackRequestSeen> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>What no bot may do: broken blocks, mentions, tokens in the wrong place, methods and arguments that do not exist.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    public void Add(SlackRequestSeen request)
    {
        lock (_lock)
        {
            _requests.Add(request);
        }

        Signal();
    }

    public void Fault(string fault)
    {
        lock (_lock)
        {
            _faults.Add(fault);
        }

        Signal();
    }

    public IReadOnlyList<SlackRequestSeen> Of(string method) => [.. Requests.Where(request => request.Method == method)];

    public SlackRequestSeen? First(string method) => Of(method) is [var first, ..] ? first : null;

    /// <summary>Wakes whoever waits for something to happen.</summary>
    public void Signal()
    {
        TaskCompletionSource changed;

        lock (_lock)
        {
            (changed, _changed) = (_changed, New());
        }

        changed.TrySetResult();
    }

    /// <summary>The first value that is not null, as soon as there is one.</summary>
    public async Task<T> WaitForAsync<T>(Func<T?> find, string what)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));

        while (true)
        {
            Task changed;

            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (find() is { } found)
            {
                return found;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Slack waited in vain for {what}. Faults: {string.Join("; ", Faults)}. Last requests: {string.Join("; ", Requests.TakeLast(8).Select(request => $"{request.Method} {request.Error} {request.Arguments.ToJsonString()[..Math.Min(300, request.Arguments.ToJsonString().Length)]}"))}");
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
