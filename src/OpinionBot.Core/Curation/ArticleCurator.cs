using OpinionBot.Curation.Extraction;
using OpinionBot.Curation.Fetching;
using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;

namespace OpinionBot.Curation;

/// <summary>The path of an article: fetch, recognise, extract, review, store.</summary>
public sealed class ArticleCurator(ArticleFetcher fetcher, IFactExtractor extractor, ReviewDesk desk, ISourceStore sources, IFactStore facts, ICellLinks links)
{
    /// <param name="share">True lets every workspace be answered from what is new; a source that is there stays whose it is.</param>
    public async Task<Curated> AddAsync(ArticleOrigin origin, GivenDetails given, bool approve, bool share, Moderator moderator, CancellationToken cancellationToken)
    {
        return await fetcher.FetchAsync(origin, given, cancellationToken) switch
        {
            Fetched.Ok fetched => await AddAsync(fetched.Article, approve, share, moderator, cancellationToken),
            Fetched.Unusable unusable => new Curated.Unusable(unusable.Reason),
            var other => throw new InvalidOperationException($"Fetching has no ending {other}."),
        };
    }

    /// <summary>Fetches a source again from its address; null when it has none, or the workspace has no such source.</summary>
    public async Task<Curated?> RefreshAsync(SourceId id, Moderator moderator, CancellationToken cancellationToken) =>
        await sources.GetAsync(moderator.Workspace, id, cancellationToken) is { Details.Url: { } url } source && source.Workspace == moderator.Workspace
            ? await AddAsync(new ArticleOrigin.Url(url), new GivenDetails(), approve: false, share: false, moderator, cancellationToken)
            : null;

    private async Task<Curated> AddAsync(Article article, bool approve, bool share, Moderator moderator, CancellationToken cancellationToken)
    {
        var known = await sources.FindAsync(moderator.Workspace, article.ContentHash, article.Details.Url, cancellationToken);

        if (known?.ContentHash == article.ContentHash)
        {
            return new Curated.AlreadyThere(known);
        }

        var extracted = await extractor.ExtractAsync(article, moderator, cancellationToken);
        var stored = known is null ? [] : await facts.ListBySourceAsync(moderator.Workspace, known.Id, cancellationToken);
        var fresh = await LinkedAsync(WithoutStored(extracted.Proposals, stored), article.Details.Published, moderator, cancellationToken);
        var source = new NewSource(article.Details, article.ContentHash, article.Text, known?.Id, share);

        try
        {
            var added = approve
                ? await sources.AddAsync(source, [], [.. fresh.Select(proposal => desk.ApproveNew(proposal, moderator))], moderator, cancellationToken)
                : await sources.AddAsync(source, fresh, [], moderator, cancellationToken);

            return new Curated.Added(added.Id, article.Details, Count(fresh, extracted), approve, known is not null, NoLongerSaid(stored, article.Text), known?.Readers ?? (share ? WorkspaceId.Everyone : moderator.Workspace))
            {
                Contradicted = [.. (approve ? added.Approved : added.Proposed).Zip(fresh).Select(one => (one.First, FindingDoubts.Contradicted(one.Second.Fact))).Where(one => one.Item2 is not null).Select(one => (one.First, one.Item2!))],
            };
        }
        catch (DuplicateSourceException)
        {
            // Somebody else added the same text in between: it is there now.
            return await AddAsync(article, approve, share, moderator, cancellationToken);
        }
    }

    // A fact with the same words is the same fact, also one that a moderator rejected before.
    private static List<ProposedFact> WithoutStored(IReadOnlyList<ProposedFact> proposals, IReadOnlyList<StoredFact> stored)
    {
        var known = stored.Select(fact => Key(fact.Fact)).ToHashSet();

        return [.. proposals.Where(proposal => !known.Contains(Key(proposal.Fact)))];
    }

    // What a survey's own table has is the same number told again, or told wrong.
    private async Task<List<ProposedFact>> LinkedAsync(List<ProposedFact> proposals, PartialDate? published, Moderator moderator, CancellationToken cancellationToken)
    {
        var linked = new Queue<Finding>(await links.LinkAsync([.. proposals.Select(proposal => proposal.Fact).OfType<Finding>()], published, moderator, cancellationToken));

        return [.. proposals.Select(proposal => proposal.Fact is Finding ? proposal with { Fact = linked.Dequeue() } : proposal)];
    }

    private static (FactKind, string?, decimal?) Key(Fact fact) => (fact.Kind, fact.Anchor?.Exact, (fact as Figure)?.Value);

    private static IReadOnlyList<FactId> NoLongerSaid(IReadOnlyList<StoredFact> stored, string text) =>
        [.. stored.Where(fact => fact.Status == FactStatus.Approved && fact.Fact.Anchor is { } anchor && !text.Contains(anchor.Exact, StringComparison.Ordinal)).Select(fact => fact.Id)];

    private static CuratedCounts Count(List<ProposedFact> facts, ExtractedFacts extracted) => new(
        facts.Count(fact => fact.Fact is Figure),
        facts.Count(fact => fact.Fact is Quote),
        facts.Count(fact => fact.Fact is Statement),
        extracted.Dropped,
        extracted.TooLong);
}
