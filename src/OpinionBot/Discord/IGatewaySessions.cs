namespace OpinionBot.Discord;

/// <summary>Keeps sessions at Discord's gateway over restarts: whoever goes on with one need not identify itself, and is told what it has missed.</summary>
internal interface IGatewaySessions
{
    /// <returns>The session with all its servers; null when none is kept that gave a sign of life after <paramref name="since"/>.</returns>
    Task<KeptSession?> FindAsync(string key, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Keeps how far the session is, and of its servers what has changed. Another session under the same key takes the place of the one before.</summary>
    Task SaveAsync(KeptSession session, CancellationToken cancellationToken);

    Task ForgetAsync(string key, CancellationToken cancellationToken);
}
