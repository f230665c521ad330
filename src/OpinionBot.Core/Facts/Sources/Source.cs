namespace OpinionBot.Facts.Sources;

/// <summary>An article or survey report in the library. Field names follow CSL-JSON on export.</summary>
/// <param name="Id">Given by the store.</param>
/// <param name="Workspace">Whose library it is in.</param>
/// <param name="Details">What is printed about it.</param>
/// <param name="ContentHash">SHA-256 of the normalised text, hex; recognises the same document again.</param>
/// <param name="HasText">True when the store keeps the text, so that exact words can be shown.</param>
/// <param name="AddedAt">When it came into the library.</param>
public sealed record Source(
    SourceId Id,
    WorkspaceId Workspace,
    SourceDetails Details,
    string ContentHash,
    bool HasText,
    DateTimeOffset AddedAt)
{
    /// <summary>True when every workspace is answered from it, though only its own may change it.</summary>
    public bool IsShared { get; init; }

    /// <summary>Who is answered from it: its workspace, or <see cref="WorkspaceId.Everyone"/>.</summary>
    public WorkspaceId Readers => IsShared ? WorkspaceId.Everyone : Workspace;
}
