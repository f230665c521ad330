using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>Counts calls a minute for each method and messages a second for each channel.</summary>
internal sealed class SlackRateLimiter(SlackWorld world)
{
    private static readonly string[] Posting = ["chat.postMessage", "chat.postEphemeral", "chat.startStream"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = [];
    private readonly Dictionary<string, (double Left, DateTimeOffset At)> _channels = [];

    /// <summary>Seconds to wait, or null when the call may go on.</summary>
    public int? RetryAfter(SlackMethod method, SlackToken token, string? channel)
    {
        var pace = world.Settings.Pace;

        if (pace.IsOff)
        {
            return null;
        }

        lock (_gate)
        {
            return Method(method, token, pace) ?? (channel is not null && Posting.Contains(method.Name) ? Channel(token, channel, pace) : null);
        }
    }

    private int? Method(SlackMethod method, SlackToken token, SlackPace pace)
    {
        var key = $"{token.Value} {method.Name}";
        var most = pace.PerMinute.GetValueOrDefault(method.Name, method.PerMinute);
        var now = world.Now;

        if (!_calls.TryGetValue(key, out var calls))
        {
            _calls[key] = calls = new Queue<DateTimeOffset>();
        }

        while (calls.TryPeek(out var first) && now - first >= TimeSpan.FromMinutes(1))
        {
            calls.Dequeue();
        }

        if (calls.Count >= most)
        {
            return Seconds(calls.Peek() + TimeSpan.FromMinutes(1) - now);
        }

        calls.Enqueue(now);

        return null;
    }

    private int? Channel(SlackToken token, string channel, SlackPace pace)
    {
        var key = $"{token.Value} {channel}";
        var now = world.Now;
        var (left, at) = _channels.GetValueOrDefault(key, (pace.Burst, now));
        left = Math.Min(pace.Burst, left + (now - at).TotalSeconds * pace.PostsPerSecond);

        if (left < 1)
        {
            _channels[key] = (left, now);

            return Seconds(TimeSpan.FromSeconds((1 - left) / pace.PostsPerSecond));
        }

        _channels[key] = (left - 1, now);

        return null;
    }

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
