namespace OpinionBot.Support.Slack.WebApi;

/// <summary>How a call goes wrong on purpose. The constructor is private, so this list is complete.</summary>
internal abstract record SlackFailure
{
    private SlackFailure() { }

    /// <summary>429 with Retry-After.</summary>
    internal sealed record RateLimited(int RetryAfter = 1) : SlackFailure;

    /// <summary>An HTTP status such as 500 or 503, with a body that is not JSON.</summary>
    internal sealed record Status(int Code) : SlackFailure;

    /// <summary>ok: false with this error.</summary>
    internal sealed record Error(string Code) : SlackFailure;

    /// <summary>200 with a body that is not Slack's, as a proxy in between answers; the call may have been carried out behind it.</summary>
    internal sealed record Page(string Body = "<!doctype html><title>Back soon</title>", bool IsDone = false) : SlackFailure;

    /// <summary>No answer until it is released; then the call goes on as ever.</summary>
    internal sealed record Hang : SlackFailure;

    /// <summary>The connection is cut before anything is done.</summary>
    internal sealed record CutBefore : SlackFailure;

    /// <summary>The call is carried out, and the connection is cut instead of an answer.</summary>
    internal sealed record CutAfter : SlackFailure;
}

/// <summary>A failure that waits for the next calls of a method.</summary>
internal sealed class SlackDisturbance(string method, SlackFailure failure, int times)
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlackFailure Failure { get; } = failure;

    /// <summary>How many calls it still waits for.</summary>
    public int Left { get; private set; } = times;

    public Task Released => _released.Task;

    public void Release() => _released.TrySetResult();

    public bool Takes(string name)
    {
        if (Left == 0 || (method != name && method != "*"))
        {
            return false;
        }

        Left--;

        return true;
    }
}

/// <summary>The failures to come, first come first served.</summary>
internal sealed class SlackDisturbances
{
    private readonly Lock _gate = new();
    private readonly List<SlackDisturbance> _all = [];

    public SlackDisturbance Add(string method, SlackFailure failure, int times)
    {
        var disturbance = new SlackDisturbance(method, failure, times);

        lock (_gate)
        {
            _all.Add(disturbance);
        }

        return disturbance;
    }

    public SlackDisturbance? Next(string method)
    {
        lock (_gate)
        {
            return _all.Find(one => one.Takes(method));
        }
    }

    public void ReleaseAll()
    {
        lock (_gate)
        {
            _all.ForEach(one => one.Release());
        }
    }
}
