using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Review;

/// <summary>Where proposals become approved facts, and nowhere else. A moderator may reword a fact but not change what its source says.</summary>
public sealed class ReviewDesk(IFactStore facts, TimeProvider time)
{
    /// <summary>Who approves the facts that come with the program.</summary>
    public const string Project = "the OpinionBot project";

    /// <summary>The project stands behind its starter library.</summary>
    public ApprovedFact ApproveBundled(ProposedFact proposed) => ApprovedFact.ByReview(proposed, Project, time.GetUtcNow());

    /// <summary>Approves facts that are not stored yet: a moderator trusts what was found in an article.</summary>
    public ApprovedFact ApproveNew(ProposedFact proposed, Moderator moderator) => ApprovedFact.ByReview(proposed, moderator.Name, time.GetUtcNow());

    /// <summary>Approves queued proposals as they are.</summary>
    /// <returns>The facts that were still waiting and are approved now.</returns>
    public async Task<IReadOnlyList<FactId>> ApproveAsync(IReadOnlyList<FactId> ids, Moderator moderator, CancellationToken cancellationToken)
    {
        var proposals = await ReadProposalsAsync(ids, moderator, cancellationToken);

        return await facts.ApproveAsync([.. proposals.Select(proposal => ApproveNew(proposal, moderator))], moderator, cancellationToken);
    }

    /// <summary>Approves every queued proposal of one source.</summary>
    public async Task<IReadOnlyList<FactId>> ApproveAllAsync(SourceId source, Moderator moderator, CancellationToken cancellationToken)
    {
        var waiting = await facts.ListProposedAsync(moderator.Workspace, source, int.MaxValue, cancellationToken);

        return await ApproveAsync([.. waiting.Select(fact => fact.Id)], moderator, cancellationToken);
    }

    /// <summary>Approves the queued proposals that nothing is doubtful about, of one source or of all.</summary>
    public async Task<IReadOnlyList<FactId>> ApproveSureAsync(SourceId? source, Moderator moderator, CancellationToken cancellationToken)
    {
        var waiting = await facts.ListProposedAsync(moderator.Workspace, source, int.MaxValue, cancellationToken);
        var doubts = FindingDoubts.Among(waiting);

        return await ApproveAsync([.. waiting.Select(fact => fact.Id).Where(id => doubts[id].Count == 0)], moderator, cancellationToken);
    }

    /// <summary>Approves a queued proposal in the moderator's words.</summary>
    public async Task<Reviewed> EditAsync(FactId id, string text, Moderator moderator, CancellationToken cancellationToken)
    {
        if ((await ReadProposalsAsync([id], moderator, cancellationToken)) is not [var proposal])
        {
            return new Reviewed.NotFound(id);
        }

        if (FindUnsupported(proposal.Fact, text) is { } fault)
        {
            return new Reviewed.Untrue(fault);
        }

        var edited = proposal with { Fact = proposal.Fact with { Text = text.Trim() } };
        var approved = await facts.ApproveAsync([ApproveNew(edited, moderator)], moderator, cancellationToken);

        return approved.Count == 1 ? new Reviewed.Done(id) : new Reviewed.NotFound(id);
    }

    /// <returns>The facts that were still waiting and are rejected now.</returns>
    public Task<IReadOnlyList<FactId>> RejectAsync(IReadOnlyList<FactId> ids, Moderator moderator, CancellationToken cancellationToken) =>
        facts.RejectAsync(ids, moderator, cancellationToken);

    /// <summary>Rejects every queued proposal of one source.</summary>
    public async Task<IReadOnlyList<FactId>> RejectAllAsync(SourceId source, Moderator moderator, CancellationToken cancellationToken)
    {
        var waiting = await facts.ListProposedAsync(moderator.Workspace, source, int.MaxValue, cancellationToken);

        return await RejectAsync([.. waiting.Select(fact => fact.Id)], moderator, cancellationToken);
    }

    /// <summary>Takes an approved fact back: it is never said again.</summary>
    public async Task<Reviewed> RetractAsync(FactId id, string reason, Moderator moderator, CancellationToken cancellationToken) =>
        await facts.RetractAsync(id, reason, moderator, cancellationToken) ? new Reviewed.Done(id) : new Reviewed.NotFound(id);

    /// <summary>Replaces an approved fact by one with another wording.</summary>
    public async Task<Reviewed> CorrectAsync(FactId id, string text, Moderator moderator, CancellationToken cancellationToken)
    {
        if (await facts.GetAsync(moderator.Workspace, [id], cancellationToken) is not [{ Status: FactStatus.Approved } old])
        {
            return new Reviewed.NotFound(id);
        }

        if (FindUnsupported(old.Fact, text) is { } fault)
        {
            return new Reviewed.Untrue(fault);
        }

        var correction = new ProposedFact(old.Fact with { Text = text.Trim() }, new Lineage.ByModerator(moderator.Name));

        return await facts.CorrectAsync(id, ApproveNew(correction, moderator), moderator, cancellationToken) is { } corrected
            ? new Reviewed.Done(corrected)
            : new Reviewed.NotFound(id);
    }

    private async Task<IReadOnlyList<ProposedFact>> ReadProposalsAsync(IReadOnlyList<FactId> ids, Moderator moderator, CancellationToken cancellationToken) =>
        [.. (await facts.GetAsync(moderator.Workspace, ids, cancellationToken))
            .Where(fact => fact.Status == FactStatus.Proposed && fact.Workspace == moderator.Workspace)
            .Select(fact => new ProposedFact(fact.Fact, fact.Lineage, fact.Id))];

    // "62%" may be said as "62 percent" and as "62 per cent"; what is not understood only as it is written.
    private static (decimal, decimal?, decimal?, string?) Said(NumberMention number) => (number.Value, number.Base, number.To, number.Written);

    // Numbers are what a typing error harms most: each must stand in what the source says or in what was stored before.
    private static string? FindUnsupported(Fact fact, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "A fact needs a text; reject it if it says nothing.";
        }

        var known = NumberReader.Read(string.Join('\n', fact.Text, fact.Anchor?.Exact, fact.Anchor?.Prefix, fact.Anchor?.Suffix)).Select(Said).ToHashSet();
        var unknown = NumberReader.Read(text).Where(number => !known.Contains(Said(number))).ToList();

        return unknown.Count == 0 ? null : $"The source does not say '{unknown[0].Span.In(text)}'; use the numbers that stand in it, or reject the fact.";
    }
}
