using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Facts;

/// <summary>A fact as the store holds it, with everything a reply or a moderator needs to know about it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Workspace">Whose library it is in.</param>
/// <param name="Fact">What the source says.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Lineage">How it was found.</param>
/// <param name="Sequence">The change that brought it to this state; grows with every change in the store.</param>
/// <param name="SupersededBy">The correction that replaced it; only when <see cref="FactStatus.Superseded"/>.</param>
/// <param name="ApprovedBy">Who approved it; null while proposed or rejected.</param>
/// <param name="ApprovedAt">When; null while proposed or rejected.</param>
public sealed record StoredFact(
    FactId Id,
    WorkspaceId Workspace,
    Fact Fact,
    Source Source,
    FactStatus Status,
    Lineage Lineage,
    long Sequence,
    FactId? SupersededBy = null,
    string? ApprovedBy = null,
    DateTimeOffset? ApprovedAt = null);
