namespace OpinionBot.Support.Discord;

/// <summary>A clock that a test moves on. Between its moves it stands still, or runs with the real one. Timers run in real time.</summary>
internal sealed class MovableClock : TimeProvider
{
    private readonly DateTimeOffset? _stands;
    private long _ahead;

    private MovableClock(DateTimeOffset? stands) => _stands = stands;

    public static MovableClock Standing() => new(System.GetUtcNow());

    /// <summary>For programs that look at the real clock themselves.</summary>
    public static MovableClock Running() => new(null);

    public override DateTimeOffset GetUtcNow() => (_stands ?? System.GetUtcNow()) + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
