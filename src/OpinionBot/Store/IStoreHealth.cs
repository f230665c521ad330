namespace OpinionBot.Store;

/// <summary>Tells whether the store takes now what it is given.</summary>
internal interface IStoreHealth
{
    /// <exception cref="StoreUnusableException">It does not.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
