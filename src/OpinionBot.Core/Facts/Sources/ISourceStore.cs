using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Facts.Sources;

/// <summary>
/// The articles and reports of all libraries. Each method is one transaction: done wholly or not at all.
/// A reader sees its own workspace, what others share and the starter library, and changes only its own.
/// </summary>
public interface ISourceStore
{
    /// <summary>
    /// Stores the source, its proposals (which then wait in the review queue) and its approved facts, with one audit row.
    /// With <see cref="NewSource.Replaces"/>, the existing source keeps its id and its facts and takes the new text, hash and details.
    /// </summary>
    /// <exception cref="DuplicateSourceException">Another writer stored the same content for this workspace meanwhile.</exception>
    Task<AddedSource> AddAsync(
        NewSource source,
        IReadOnlyList<ProposedFact> proposed,
        IReadOnlyList<ApprovedFact> approved,
        Moderator addedBy,
        CancellationToken cancellationToken);

    /// <summary>
    /// The source with the same content hash that this workspace has or is answered from, else the workspace's own with the same normalised URL;
    /// null when there is neither.
    /// </summary>
    Task<Source?> FindAsync(WorkspaceId workspace, string contentHash, Uri? url, CancellationToken cancellationToken);

    Task<Source?> GetAsync(WorkspaceId reader, SourceId id, CancellationToken cancellationToken);

    /// <summary>The text in which the anchors stand; null when only figures are known.</summary>
    Task<string?> GetTextAsync(WorkspaceId reader, SourceId id, CancellationToken cancellationToken);

    /// <summary>The workspace's own sources and the shared ones, newest first, then the starter library's. What waits for review is counted in its own only.</summary>
    Task<IReadOnlyList<SourceOverview>> ListAsync(WorkspaceId reader, CancellationToken cancellationToken);

    /// <summary>The sources of every workspace in the same order, for whoever runs the bot.</summary>
    Task<IReadOnlyList<SourceOverview>> ListAllAsync(CancellationToken cancellationToken);

    /// <summary>Whose library a source is in, for whoever runs the bot; null when it is in none.</summary>
    Task<WorkspaceId?> WorkspaceOfAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>From now on every workspace is answered from the source.</summary>
    /// <returns>False when the workspace has no such source that is not shared yet.</returns>
    Task<bool> ShareAsync(SourceId id, Moderator sharedBy, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the source, its text and its proposals out for good and retracts its approved facts, which past answers may still cite.
    /// </summary>
    /// <returns>The retracted facts; null when the workspace has no such source.</returns>
    Task<IReadOnlyList<FactId>?> RemoveAsync(SourceId id, Moderator removedBy, CancellationToken cancellationToken);
}
