namespace OpinionBot.Discord;

/// <summary>
/// Spreads the identifications that Discord allows in a day over the day: the first ones are free, and a bot that crashes and
/// starts again and again waits between them.
/// </summary>
internal sealed class IdentifyBudget(IIdentifyLog log, TimeProvider time)
{
    // Half of the thousand after which Discord resets the token.
    private const int PerDay = 500;
    private const int Free = 20;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How long to wait before the next identification; zero when it may happen now.</summary>
    public async Task<TimeSpan> WaitAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var made = await log.ListAsync(now - Day, cancellationToken);

        if (made.Count < Free)
        {
            return TimeSpan.Zero;
        }

        var due = made.Count >= PerDay ? made[made.Count - PerDay] + Day : made[^1] + Day / (PerDay - Free);

        return due > now ? due - now : TimeSpan.Zero;
    }

    public Task CountAsync(CancellationToken cancellationToken) => log.AddAsync(time.GetUtcNow(), cancellationToken);
}
