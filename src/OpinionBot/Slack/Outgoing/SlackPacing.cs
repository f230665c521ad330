using System.Collections.Concurrent;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Keeps calls within what Slack allows: a message a second a channel, so many calls a minute a method, and silence while Slack asks for it.</summary>
internal sealed class SlackPacing(TimeProvider time)
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lane> _lanes = new();

    /// <summary>Completes when the call may be made.</summary>
    public async Task WaitAsync(string team, SlackMethod method, string? channel, CancellationToken cancellationToken)
    {
        var wait = Reserve($"{team} {method.Name}", TimeSpan.FromMinutes(1) / method.PerMinute, burst: Math.Max(1, method.PerMinute / 4));
        var inChannel = method.Posts && channel is not null ? Reserve($"{team} #{channel}", BetweenMessages, burst: 1) : TimeSpan.Zero;
        wait = wait > inChannel ? wait : inChannel;

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Slack asked for silence.</summary>
    public void Block(string team, SlackMethod method, TimeSpan after)
    {
        var lane = _lanes.GetOrAdd($"{team} {method.Name}", _ => new Lane());

        lock (lane)
        {
            lane.NotBefore = time.GetUtcNow() + after;
        }
    }

    // A virtual schedule: each call moves the next one on, and up to a burst of them may be ahead of it.
    private TimeSpan Reserve(string name, TimeSpan spacing, int burst)
    {
        var lane = _lanes.GetOrAdd(name, _ => new Lane());
        var now = time.GetUtcNow();

        lock (lane)
        {
            var scheduled = lane.Next > now ? lane.Next : now;
            lane.Next = scheduled + spacing;
            var start = scheduled - spacing * (burst - 1);
            start = start > lane.NotBefore ? start : lane.NotBefore;

            return start > now ? start - now : TimeSpan.Zero;
        }
    }

    private sealed class Lane
    {
        public DateTimeOffset Next { get; set; }

        public DateTimeOffset NotBefore { get; set; }
    }
}
