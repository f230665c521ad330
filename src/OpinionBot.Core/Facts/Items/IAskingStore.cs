using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Facts.Items;

/// <summary>How people ask for facts, as moderators have said; each workspace has its own. Every change has an audit row.</summary>
public interface IAskingStore
{
    /// <returns>Its number, also when it is there already; null when the workspace sees no such approved fact.</returns>
    Task<AskingId?> AddAsync(FactId fact, string text, Moderator addedBy, CancellationToken cancellationToken);

    /// <returns>False when the workspace has no such asking.</returns>
    Task<bool> RemoveAsync(AskingId asking, Moderator removedBy, CancellationToken cancellationToken);

    /// <summary>The workspace's own askings of one fact, by number.</summary>
    Task<IReadOnlyList<AddedAsking>> ListAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken);

    /// <summary>Changes of every workspace after <paramref name="after"/>, in the order of <see cref="AddedAsking.Sequence"/>; removed ones too.</summary>
    Task<IReadOnlyList<AddedAsking>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken);
}
