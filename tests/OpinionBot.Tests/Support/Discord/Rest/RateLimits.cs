using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>How many requests in how long.</summary>
internal sealed record RateLimit(int Requests, TimeSpan Window);

/// <summary>
/// Discord's limits: a bucket for each route and major place, told in headers, and one for all. Whoever sends on although a
/// header said that nothing is left is at fault; whoever is merely first to find a limit is not.
/// </summary>
internal sealed class RateLimits(World world, Ledger ledger)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _global = [];
    private DateTimeOffset _globalUntil;
    private DateTimeOffset _globalToldAt;

    /// <summary>The limits by route name. Routes that are not named have <see cref="Otherwise"/>.</summary>
    public Dictionary<string, RateLimit> ByRoute { get; } = new(StringComparer.Ordinal)
    {
        ["POST /channels/{channel}/messages"] = new(5, TimeSpan.FromSeconds(5)),
        ["PATCH /channels/{channel}/messages/{message}"] = new(5, TimeSpan.FromSeconds(5)),
        ["DELETE /channels/{channel}/messages/{message}"] = new(5, TimeSpan.FromSeconds(1)),
        ["PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me"] = new(1, TimeSpan.FromMilliseconds(250)),
        ["POST /channels/{channel}/typing"] = new(5, TimeSpan.FromSeconds(5)),
        ["POST /users/@me/channels"] = new(10, TimeSpan.FromSeconds(10)),
        ["POST /webhooks/{application}/{token}"] = new(5, TimeSpan.FromSeconds(2)),
        ["PATCH /webhooks/{application}/{token}/messages/@original"] = new(5, TimeSpan.FromSeconds(2)),
        ["PATCH /webhooks/{application}/{token}/messages/{message}"] = new(5, TimeSpan.FromSeconds(2)),
        ["PUT /applications/{application}/commands"] = new(2, TimeSpan.FromSeconds(60)),
        ["POST /applications/{application}/commands"] = new(5, TimeSpan.FromSeconds(20)),
        ["GET /gateway/bot"] = new(2, TimeSpan.FromSeconds(5)),
    };

    public RateLimit Otherwise { get; set; } = new(20, TimeSpan.FromSeconds(1));

    /// <summary>Takes one request from its bucket and from the whole; the refusal when there is none left.</summary>
    public RestAnswer? Take(RestRoute route, string major, RecordedRequest request, out Dictionary<string, string> headers)
    {
        var now = world.Now;
        headers = [];

        if (!route.ByInteractionToken && TakeGlobal(request, now) is { } refusal)
        {
            return refusal;
        }

        var limit = ByRoute.GetValueOrDefault(route.Name, Otherwise);
        var bucket = Bucket(route, major);

        if (bucket.ResetsAt <= now)
        {
            bucket.Restart(now + limit.Window);
        }

        if (bucket.Used >= limit.Requests)
        {
            BlameIfTold(request, bucket.ToldAt, now);
            bucket.ToldAt ??= now;
            headers = Headers(route, limit, bucket, now);

            return Refuse(bucket.ResetsAt - now, isGlobal: false);
        }

        bucket.Used++;
        headers = Headers(route, limit, bucket, now);

        if (bucket.Used == limit.Requests)
        {
            bucket.ToldAt ??= now;
        }

        return null;
    }

    /// <summary>A refusal that a script ordered; the bucket stays shut for as long.</summary>
    public RestAnswer Refuse(RestRoute route, string major, TimeSpan retryAfter, bool isGlobal, out Dictionary<string, string> headers)
    {
        var now = world.Now;
        headers = [];

        if (isGlobal)
        {
            _globalUntil = now + retryAfter;
            _globalToldAt = now;
        }
        else
        {
            var limit = ByRoute.GetValueOrDefault(route.Name, Otherwise);
            var bucket = Bucket(route, major);
            bucket.Restart(now + retryAfter);
            bucket.Used = int.MaxValue;
            bucket.ToldAt = now;
            headers = Headers(route, limit, bucket, now);
        }

        return Refuse(retryAfter, isGlobal);
    }

    private RestAnswer? TakeGlobal(RecordedRequest request, DateTimeOffset now)
    {
        if (_globalUntil > now)
        {
            BlameIfTold(request, _globalToldAt, now);

            return Refuse(_globalUntil - now, isGlobal: true);
        }

        while (_global.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1))
        {
            _global.Dequeue();
        }

        if (_global.Count >= world.Options.RequestsPerSecond)
        {
            _globalUntil = _global.Peek() + TimeSpan.FromSeconds(1);
            _globalToldAt = now;

            return Refuse(_globalUntil - now, isGlobal: true);
        }

        _global.Enqueue(now);

        return null;
    }

    private void BlameIfTold(RecordedRequest request, DateTimeOffset? toldAt, DateTimeOffset now)
    {
        // What was under way while the answer that told was read is nobody's fault.
        if (toldAt is { } told && now - told > Grace)
        {
            ledger.Add(new BotFault(BotFaultKind.ExhaustedBucket, "sent although nothing was left", request));
        }
    }

    private Bucket Bucket(RestRoute route, string major)
    {
        var key = $"{route.Name} {major}";

        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = new Bucket();
            _buckets[key] = bucket;
        }

        return bucket;
    }

    private static Dictionary<string, string> Headers(RestRoute route, RateLimit limit, Bucket bucket, DateTimeOffset now) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["X-RateLimit-Limit"] = limit.Requests.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Remaining"] = Math.Max(0, limit.Requests - (long)bucket.Used).ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = Seconds(bucket.ResetsAt - DateTimeOffset.UnixEpoch),
        ["X-RateLimit-Reset-After"] = Seconds(bucket.ResetsAt - now),
        ["X-RateLimit-Bucket"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route.Name)))[..32],
    };

    private static RestAnswer Refuse(TimeSpan retryAfter, bool isGlobal)
    {
        var answer = new RestAnswer(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3, MidpointRounding.ToPositiveInfinity),
            ["global"] = isGlobal,
        });
        answer.Headers["Retry-After"] = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        answer.Headers["X-RateLimit-Scope"] = isGlobal ? "global" : "user";

        if (isGlobal)
        {
            answer.Headers["X-RateLimit-Global"] = "true";
        }

        return answer;
    }

    private static string Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, 3, MidpointRounding.ToPositiveInfinity).ToString("F3", CultureInfo.InvariantCulture);
}

/// <summary>What is used of one limit until it starts anew.</summary>
internal sealed class Bucket
{
    public int Used { get; set; }

    public DateTimeOffset ResetsAt { get; private set; }

    /// <summary>When the bot was told that nothing is left.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public void Restart(DateTimeOffset resetsAt)
    {
        Used = 0;
        ToldAt = null;
        ResetsAt = resetsAt;
    }
}
