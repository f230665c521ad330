namespace OpinionBot.Discord;

/// <summary>How often this bot has identified itself to the gateway, over all its lives. A thousand times a day would cost it its token.</summary>
internal interface IIdentifyLog
{
    /// <summary>When it did since <paramref name="since"/>, oldest first.</summary>
    Task<IReadOnlyList<DateTimeOffset>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken);

    Task AddAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
