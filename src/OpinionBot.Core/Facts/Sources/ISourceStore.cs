using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Facts.Sources;

/// <summary>
/// The articles and reports of all libraries. Each method is one transaction: done wholly or not at all.
/// A reader sees its own workspace and the starter library, and changes only its own.
/// </summary>
public interface ISourceStore
{
    /// <summary>
    /// Stores the source, its proposals (which then wait in the review queue) and its approved facts, with one audit row.
    /// With <see cref="NewSource.Replaces"/>, the existing source keeps its id and its facts and takes the new text, hash and details.
    /// </summary>
    /// <exception cref="DuplicateSourceException">Another writer stored the same content in this workspace meanwhile.</exception>
    Task<AddedSource> AddAsync(
        NewSource source,
        IReadOnlyList<ProposedFact> proposed,
        IReadOnlyList<ApprovedFact> approved,
        Moderator addedBy,
        CancellationToken cancellationToken);

    /// <summary>The source of this workspace with the same content hash, else with the same normalised URL; null when there is neither.</summary>
    Task<Source?> FindAsync(WorkspaceId workspace, string contentHash, Uri? url, CancellationToken cancellationToken);

    Task<Source?> GetAsync(WorkspaceId reader, SourceId id, CancellationToken cancellationToken);

    /// <summary>The text in which the anchors stand; null when only figures are known.</summary>
    Task<string?> GetTextAsync(WorkspaceId reader, SourceId id, CancellationToken cancellationToken);

    /// <summary>The workspace's own sources, newest first, then the starter library's.</summary>
    Task<IReadOnlyList<SourceOverview>> ListAsync(WorkspaceId reader, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the source, its text and its proposals out for good and retracts its approved facts, which past answers may still cite.
    /// </summary>
    /// <returns>The retracted facts; null when the workspace has no such source.</returns>
    Task<IReadOnlyList<FactId>?> RemoveAsync(SourceId id, Moderator removedBy, CancellationToken cancellationToken);
}
