using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Curation.Review;

/// <summary>Where a moderator changes parts of a finding: one that waits goes on waiting, an approved one is superseded by its correction.</summary>
public sealed class PartDesk(IFactStore facts, ISourceStore sources, ReviewDesk desk, ICellLinks links)
{
    /// <param name="typed">What was typed for each part, <see cref="PartNames.None"/> for one that the article does not say. What is as it was is left alone.</param>
    public async Task<Reviewed> EditAsync(FactId id, IReadOnlyList<KeyValuePair<FindingPartKind, string>> typed, Moderator moderator, CancellationToken cancellationToken)
    {
        if (await facts.GetAsync(moderator.Workspace, [id], cancellationToken) is not [{ Fact: Finding old, Status: FactStatus.Proposed or FactStatus.Approved } stored] || stored.Workspace != moderator.Workspace)
        {
            return new Reviewed.NotFound(id);
        }

        var text = await sources.GetTextAsync(moderator.Workspace, stored.Source.Id, cancellationToken) ?? old.Anchor.Prefix + old.Anchor.Exact + old.Anchor.Suffix;
        var editor = new PartEditor(text, stored.Source.Details.Published);
        var edited = old;
        var changes = typed.Where(part => part.Value.Trim() != (PartNames.Typed(old, part.Key) ?? PartNames.None)).ToList();

        foreach (var (kind, words) in changes)
        {
            (edited, var fault) = editor.Edit(edited, kind, words);

            if (fault is not null)
            {
                return new Reviewed.Untrue(fault);
            }
        }

        edited = changes.Count == 0 ? edited : await LinkedAsync(edited, stored, moderator, cancellationToken);
        var detail = string.Join("; ", changes.Select(part => $"{PartNames.Of(part.Key)}: {part.Value.Trim()}"));

        return changes.Count == 0 ? new Reviewed.Done(id)
            : stored.Status == FactStatus.Proposed ? await facts.EditAsync(stored, edited, detail, moderator, cancellationToken) ? new Reviewed.Done(id) : new Reviewed.NotFound(id)
            : await facts.CorrectAsync(id, desk.ApproveNew(new ProposedFact(edited, stored.Lineage), moderator), moderator, cancellationToken) is { } corrected ? new Reviewed.Done(corrected)
            : new Reviewed.NotFound(id);
    }

    // Of another place or year it is another cell of a survey's table, or none.
    private async Task<Finding> LinkedAsync(Finding edited, StoredFact stored, Moderator moderator, CancellationToken cancellationToken)
    {
        var others = (await facts.ListBySourceAsync(moderator.Workspace, stored.Source.Id, cancellationToken)).Where(other => other.Id != stored.Id).Select(other => other.Fact).OfType<Finding>().Where(other => other.Link is not null);

        return (await links.LinkAsync([edited with { Link = null }, .. others], stored.Source.Details.Published, moderator, cancellationToken))[0];
    }
}
