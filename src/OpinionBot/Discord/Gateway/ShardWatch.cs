using System.Collections.Concurrent;
using OpinionBot.Operations.Connecting;

namespace OpinionBot.Discord.Gateway;

/// <summary>
/// Sees which shards have lost their lines for good. After a failure the library connects again, within a pause that doubles up
/// to a minute; some failures it takes for final, and then it stays still and tells nobody.
/// </summary>
/// <param name="shards">How many there are.</param>
internal sealed class ShardWatch(int shards, TimeProvider time)
{
    // The library's pauses are not to the second.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Line> _lines = new();

    public bool AreAllUp => _lines.Count == shards && _lines.Values.All(line => line.IsUp);

    /// <summary>The library has connected a shard, and it works with what Discord said.</summary>
    public void Rise(int shard) => _lines[shard] = new Line(IsUp: true, WasUp: true, Failures: 0, time.GetTimestamp());

    /// <summary>A line is lost, or could not be opened.</summary>
    public void Fall(int shard) => _lines.AddOrUpdate(
        shard,
        _ => new Line(IsUp: false, WasUp: false, Failures: 1, time.GetTimestamp()),
        (_, line) => line with { IsUp = false, Failures = line.Failures + 1, Since = time.GetTimestamp() });

    /// <summary>True when the library stands still for longer than it pauses.</summary>
    public bool IsGivenUp(int shard) =>
        _lines.TryGetValue(shard, out var line) && !line.IsUp && time.GetElapsedTime(line.Since) > (2 * GrowingPause.After(line.Failures)) + Grace;

    /// <summary>True once the shard has been up.</summary>
    public bool HasWorked(int shard) => _lines.TryGetValue(shard, out var line) && line.WasUp;

    private sealed record Line(bool IsUp, bool WasUp, int Failures, long Since);
}
