namespace OpinionBot.Conversation.Amending;

/// <summary>The answers that were given and do not hold any more.</summary>
public interface IAmendments
{
    /// <summary>Answers of these platforms whose facts have changed since they were given or last amended, and of which nothing waits to be posted any more.</summary>
    Task<IReadOnlyList<Amendment>> ListDueAsync(IReadOnlyCollection<string> platforms, int limit, CancellationToken cancellationToken);

    /// <summary>Puts the messages into the outbox and remembers that the answer is amended, in one transaction.</summary>
    /// <returns>False when somebody else has amended it already; nothing was stored.</returns>
    Task<bool> AmendAsync(Amendment amendment, IReadOnlyList<(Outbox.OutboxEntry Posted, Outbox.OutgoingMessage Edit)> edits, CancellationToken cancellationToken);

    /// <summary>True when a fact of the answer to this inbox entry has changed since it was given.</summary>
    Task<bool> IsOutdatedAsync(long inboxId, CancellationToken cancellationToken);
}
