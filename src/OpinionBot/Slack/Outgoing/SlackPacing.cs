using System.Collections.Concurrent;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Keeps calls within what Slack allows: a message a second a channel, so many calls a minute a method, and silence while Slack asks for it.</summary>
internal sealed class SlackPacing(TimeProvider time)
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lane> _lanes = new();

    /// <summary>Completes when the call may be made.</summary>
    /// <param name="patience">The longest wait that makes sense; null waits as long as it takes.</param>
    /// <returns>
    /// Null when the call may be made now; when its turn is when that is beyond <paramref name="patience"/>. Turns are spread, so that those
    /// who come back at theirs are let through.
    /// </returns>
    public async Task<TimeSpan?> WaitAsync(string team, SlackMethod method, string? channel, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var byMethod = _lanes.GetOrAdd($"{team} {method.Name}", _ => new Lane(TimeSpan.FromMinutes(1) / method.PerMinute, Math.Max(1, method.PerMinute / 4)));
        var byChannel = method.Posts && channel is not null ? _lanes.GetOrAdd($"{team} #{channel}", _ => new Lane(BetweenMessages, burst: 1)) : null;
        var wait = byMethod.Wait(time.GetUtcNow());

        if (byChannel?.Wait(time.GetUtcNow()) is { } inChannel && inChannel > wait)
        {
            wait = inChannel;
        }

        if (wait > patience)
        {
            return byMethod.Promise(time.GetUtcNow(), wait);
        }

        byMethod.Take(time.GetUtcNow());
        byChannel?.Take(time.GetUtcNow());

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return null;
    }

    /// <summary>Slack asked for silence.</summary>
    public void Block(string team, SlackMethod method, TimeSpan after)
    {
        if (_lanes.TryGetValue($"{team} {method.Name}", out var lane))
        {
            lane.Block(time.GetUtcNow() + after);
        }
    }

    /// <summary>A virtual schedule: each call moves the next one on, and a burst of them may be ahead of it.</summary>
    private sealed class Lane(TimeSpan spacing, int burst)
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _next;
        private DateTimeOffset _notBefore;
        private DateTimeOffset _promised;

        public TimeSpan Wait(DateTimeOffset now)
        {
            lock (_lock)
            {
                var start = Later(_next, now) - spacing * (burst - 1);
                start = Later(start, _notBefore);

                return start > now ? start - now : TimeSpan.Zero;
            }
        }

        public void Take(DateTimeOffset now)
        {
            lock (_lock)
            {
                _next = Later(_next, now) + spacing;
            }
        }

        /// <summary>A turn behind those that were promised before, at the earliest after the wait. It is kept free for nobody.</summary>
        public TimeSpan Promise(DateTimeOffset now, TimeSpan wait)
        {
            lock (_lock)
            {
                var turn = Later(_promised + spacing, now + wait);
                _promised = turn;

                return turn - now;
            }
        }

        public void Block(DateTimeOffset until)
        {
            lock (_lock)
            {
                _notBefore = Later(_notBefore, until);
            }
        }

        private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
    }
}
