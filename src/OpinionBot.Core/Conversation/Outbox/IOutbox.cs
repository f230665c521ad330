namespace OpinionBot.Conversation.Outbox;

/// <summary>What waits to be posted, in order within each lane, posted once.</summary>
public interface IOutbox
{
    /// <summary>The first message of each lane of these platforms, where it is due and nobody is posting it.</summary>
    Task<IReadOnlyList<OutboxEntry>> LeaseAsync(string owner, IReadOnlyCollection<string> platforms, int limit, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>Keeps these leases of the owner's for <paramref name="leaseFor"/> from now, unless they are over.</summary>
    Task RenewAsync(string owner, IReadOnlyCollection<long> ids, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <param name="entry">What was posted.</param>
    /// <param name="postedAs">The platform's id of the message; null when it gives none.</param>
    Task MarkPostedAsync(OutboxEntry entry, string? postedAs, CancellationToken cancellationToken);

    /// <summary>Tries again from <paramref name="notBefore"/> on.</summary>
    /// <param name="wasNotPosted">True when the platform has said that it did not take the message; false when nobody knows.</param>
    Task RetryAsync(OutboxEntry entry, DateTimeOffset notBefore, bool wasNotPosted, CancellationToken cancellationToken);

    /// <summary>Ends a message that can never be posted, and counts it. What else waited for the same question ends with it.</summary>
    /// <param name="fault">For operators: why, and how to mend it.</param>
    /// <returns>False when the lease was lost to another worker; nothing was ended.</returns>
    Task<bool> GiveUpAsync(OutboxEntry entry, string fault, CancellationToken cancellationToken);

    /// <summary>The messages that answered an entry, in their order; empty when there are none any more.</summary>
    Task<IReadOnlyList<OutboxEntry>> ListForAsync(long inboxId, CancellationToken cancellationToken);

    /// <summary>How many messages wait to be posted.</summary>
    Task<int> CountWaitingAsync(CancellationToken cancellationToken);
}
