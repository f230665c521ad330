namespace OpinionBot.Operations.Connecting;

/// <summary>What a platform is asked and told when the bot starts. Each step may be repeated.</summary>
internal interface IPlatformStart
{
    /// <summary>Before anything listens: whether the platform takes the bot as the settings describe it.</summary>
    Task<StartCheck> CheckAsync(CancellationToken cancellationToken);

    /// <summary>Once the bot listens: tells the platform what it has to know.</summary>
    Task<StartCheck> FinishAsync(CancellationToken cancellationToken);
}
