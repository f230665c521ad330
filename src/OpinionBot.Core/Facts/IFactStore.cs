using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Facts;

/// <summary>
/// All facts in all their states: the only truth. Each method is one transaction: done wholly or not at all, with an audit row for every change.
/// A reader sees its own workspace, what has been approved of what others share, and the starter library, and changes only its own.
/// </summary>
public interface IFactStore
{
    /// <summary>Changes of every workspace after <paramref name="after"/>, at most <paramref name="limit"/> facts. Only committed changes, none ever skipped.</summary>
    Task<FactChanges> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The facts that the reader may see, in the order asked for, whatever their status; unknown ids are left out.</summary>
    Task<IReadOnlyList<StoredFact>> GetAsync(WorkspaceId reader, IReadOnlyCollection<FactId> ids, CancellationToken cancellationToken);

    /// <summary>The facts of one source, whatever their status, by id.</summary>
    Task<IReadOnlyList<StoredFact>> ListBySourceAsync(WorkspaceId reader, SourceId source, CancellationToken cancellationToken);

    /// <summary>The review queue of one workspace, oldest first.</summary>
    Task<IReadOnlyList<StoredFact>> ListProposedAsync(WorkspaceId workspace, SourceId? source, int limit, CancellationToken cancellationToken);

    /// <summary>Moves queued proposals to approved, with the content the moderator approved (which may have been edited).</summary>
    /// <returns>The ids that changed: one that somebody else has decided meanwhile is left out.</returns>
    Task<IReadOnlyList<FactId>> ApproveAsync(IReadOnlyList<ApprovedFact> facts, Moderator approvedBy, CancellationToken cancellationToken);

    /// <summary>Replaces the content of a queued proposal, which goes on waiting.</summary>
    /// <param name="read">As it was read.</param>
    /// <param name="detail">What was changed, for the record.</param>
    /// <returns>False when the workspace has no such proposal, or it has been decided or changed since it was read.</returns>
    Task<bool> EditAsync(StoredFact read, Fact edited, string detail, Moderator editedBy, CancellationToken cancellationToken);

    /// <returns>The ids that changed: one that somebody else has decided meanwhile is left out.</returns>
    Task<IReadOnlyList<FactId>> RejectAsync(IReadOnlyList<FactId> ids, Moderator rejectedBy, CancellationToken cancellationToken);

    /// <returns>False when the workspace has no such approved fact.</returns>
    Task<bool> RetractAsync(FactId id, string reason, Moderator retractedBy, CancellationToken cancellationToken);

    /// <summary>Stores the correction as a new approved fact of the same source and marks the old one as superseded by it.</summary>
    /// <returns>The correction's id; null when the workspace has no such approved fact.</returns>
    Task<FactId?> CorrectAsync(FactId id, ApprovedFact correction, Moderator correctedBy, CancellationToken cancellationToken);
}
