namespace OpinionBot.Operations.Connecting;

/// <summary>How long to wait before the next attempt: a second, twice as long after each further failure, a minute at most.</summary>
internal sealed class GrowingPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _failures;

    /// <summary>Counts a failure.</summary>
    /// <returns>The pause that follows it.</returns>
    public TimeSpan Next() => After(Interlocked.Increment(ref _failures));

    /// <summary>An attempt has succeeded: the next pause is a short one again.</summary>
    public void Reset() => Interlocked.Exchange(ref _failures, 0);

    /// <summary>The pause after so many failures in a row.</summary>
    public static TimeSpan After(int failures) => failures > 6 ? Longest : TimeSpan.FromSeconds(1 << (failures - 1));
}
