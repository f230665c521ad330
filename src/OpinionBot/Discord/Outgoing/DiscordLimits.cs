using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace OpinionBot.Discord.Outgoing;

/// <summary>
/// Keeps calls within what Discord's headers say: buckets, the limit over all routes, and the number of refused calls after
/// which Discord bans an address.
/// </summary>
internal sealed partial class DiscordLimits(TimeProvider time, ILogger<DiscordLimits> logger)
{
    // Discord bans at 10,000 in ten minutes; long before that, something is wrong that repeating does not mend.
    private const int MaxInvalid = 500;
    private const int PerSecond = 45;
    private const int MaxBuckets = 5_000;

    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);

    // Answers of one window do not tell its end to the millisecond.
    private static readonly TimeSpan SameWindow = TimeSpan.FromSeconds(0.5);

    private readonly Dictionary<string, string> _buckets = [];
    private readonly Dictionary<string, (int Remaining, DateTimeOffset Reset)> _states = [];
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _invalid = new();
    private readonly Queue<DateTimeOffset> _calls = new();
    private DateTimeOffset _botBlockedUntil;
    private DateTimeOffset _allBlockedUntil;

    /// <summary>How long the call has to wait; zero when it may be made now, which counts it.</summary>
    /// <param name="route">Method and path, with the ids that Discord limits by.</param>
    /// <param name="isOfInteraction">True for what an interaction's token allows; it does not count towards the limit over all routes.</param>
    public TimeSpan Reserve(string route, bool isOfInteraction)
    {
        var now = time.GetUtcNow();

        lock (_lock)
        {
            Forget(_invalid, now - InvalidWindow);
            Forget(_calls, now - TimeSpan.FromSeconds(1));

            if (_invalid.Count >= MaxInvalid)
            {
                return _invalid.Peek() + InvalidWindow - now;
            }

            if ((isOfInteraction ? _allBlockedUntil : Later(_allBlockedUntil, _botBlockedUntil)) is var blockedUntil && blockedUntil > now)
            {
                return blockedUntil - now;
            }

            if (!isOfInteraction && _calls.Count >= PerSecond)
            {
                return _calls.Peek() + TimeSpan.FromSeconds(1) - now;
            }

            if (_buckets.TryGetValue(route, out var bucket) && _states.TryGetValue(bucket, out var state) && state.Reset > now)
            {
                if (state.Remaining <= 0)
                {
                    return state.Reset - now;
                }

                _states[bucket] = state with { Remaining = state.Remaining - 1 };
            }

            if (!isOfInteraction)
            {
                _calls.Enqueue(now);
            }

            return TimeSpan.Zero;
        }
    }

    /// <summary>Learns from an answer.</summary>
    /// <param name="refusal">What a 429 says of itself; null for every other answer.</param>
    public void Learn(string route, string major, HttpResponseMessage response, DiscordRefusal? refusal)
    {
        var now = time.GetUtcNow();

        lock (_lock)
        {
            if (Header(response.Headers, "X-RateLimit-Bucket") is { } name && Number(response.Headers, "X-RateLimit-Reset-After") is { } resetAfter)
            {
                // A bucket is shared by routes but counted for each channel, server or webhook.
                Note(route, $"{name} {major}", (int)(Number(response.Headers, "X-RateLimit-Remaining") ?? 0), now + TimeSpan.FromSeconds(resetAfter));
            }

            switch (refusal)
            {
                case { Scope: RefusalScope.Everything }:
                    _allBlockedUntil = Later(_allBlockedUntil, now + refusal.After);
                    break;
                case { Scope: RefusalScope.Bot }:
                    _botBlockedUntil = Later(_botBlockedUntil, now + refusal.After);
                    break;
                case { }:
                    // The refusal knows better than the headers when there is room again, and it may come without them.
                    Note(route, _buckets.GetValueOrDefault(route, route), 0, now + refusal.After);
                    break;
            }

            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || refusal is { IsShared: false })
            {
                _invalid.Enqueue(now);

                if (_invalid.Count == MaxInvalid)
                {
                    LogStopped(MaxInvalid, _invalid.Peek() + InvalidWindow);
                }
            }
        }
    }

    // Of one window the smaller number is right: what is under way was not counted yet when the answer was written.
    private void Note(string route, string bucket, int remaining, DateTimeOffset reset)
    {
        if (_states.TryGetValue(bucket, out var known) && known.Reset + SameWindow >= reset && known.Reset > time.GetUtcNow())
        {
            (remaining, reset) = (Math.Min(remaining, known.Remaining), Later(known.Reset, reset));
        }

        _buckets[route] = bucket;
        _states[bucket] = (remaining, reset);
        Forget(time.GetUtcNow());
    }

    // Every interaction brings buckets of its own, which nobody asks for again.
    private void Forget(DateTimeOffset now)
    {
        if (_states.Count < MaxBuckets)
        {
            return;
        }

        foreach (var bucket in _states.Where(state => state.Value.Reset <= now).Select(state => state.Key).ToList())
        {
            _states.Remove(bucket);
        }

        foreach (var route in _buckets.Where(route => !_states.ContainsKey(route.Value)).Select(route => route.Key).ToList())
        {
            _buckets.Remove(route);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static void Forget(Queue<DateTimeOffset> times, DateTimeOffset before)
    {
        while (times.TryPeek(out var oldest) && oldest <= before)
        {
            times.Dequeue();
        }
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    [LoggerMessage(LogLevel.Error, "Discord has refused {Count} calls within ten minutes; before it bans this address nothing is sent until {Until:HH:mm:ss}. Look at the refusals above: a permission or the token is wrong")]
    private partial void LogStopped(int count, DateTimeOffset until);
}
