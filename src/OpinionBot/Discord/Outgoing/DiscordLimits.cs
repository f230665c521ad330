using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace OpinionBot.Discord.Outgoing;

/// <summary>
/// Keeps calls within what Discord's headers say: buckets, the limit over all routes, and the number of refused calls after
/// which Discord bans an address.
/// </summary>
internal sealed class DiscordLimits(TimeProvider time)
{
    // Discord bans at 10,000 in ten minutes; long before that, something is wrong that repeating does not mend.
    private const int MaxInvalid = 500;
    private const int PerSecond = 45;
    private const int MaxBuckets = 5_000;

    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, string> _buckets = new();
    private readonly ConcurrentDictionary<string, (int Remaining, DateTimeOffset Reset)> _states = new();
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _invalid = new();
    private readonly Queue<DateTimeOffset> _calls = new();
    private DateTimeOffset _blockedUntil;

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

            if (_blockedUntil > now)
            {
                return _blockedUntil - now;
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
    public void Learn(string route, string major, HttpResponseMessage response, bool isGlobal, TimeSpan? retryAfter)
    {
        var now = time.GetUtcNow();

        if (Header(response.Headers, "X-RateLimit-Bucket") is { } name && Number(response.Headers, "X-RateLimit-Reset-After") is { } resetAfter)
        {
            // A bucket is shared by routes but counted for each channel, server or webhook.
            var bucket = $"{name} {major}";
            _buckets[route] = bucket;
            _states[bucket] = ((int)(Number(response.Headers, "X-RateLimit-Remaining") ?? 0), now + TimeSpan.FromSeconds(resetAfter));
            Forget(now);
        }

        lock (_lock)
        {
            if (isGlobal && retryAfter is { } after)
            {
                _blockedUntil = now + after;
            }

            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
            {
                _invalid.Enqueue(now);
            }
        }
    }

    // Every interaction brings buckets of its own, which nobody asks for again.
    private void Forget(DateTimeOffset now)
    {
        if (_states.Count < MaxBuckets)
        {
            return;
        }

        foreach (var (bucket, _) in _states.Where(state => state.Value.Reset <= now))
        {
            _states.TryRemove(bucket, out _);
        }

        foreach (var (route, _) in _buckets.Where(route => !_states.ContainsKey(route.Value)))
        {
            _buckets.TryRemove(route, out _);
        }
    }

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
}
