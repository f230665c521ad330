using Microsoft.Extensions.Options;
using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>The product's index with its default settings. Its times include the analysis of texts and questions, which the others get ready-made.</summary>
internal sealed class FactIndexEngine : ISearchEngine
{
    private long _firstId;

    public string Name => "OpinionBot";

    public SearchOptions Scoring { get; } = new();

    public FactIndex Index { get; private set; } = null!;

    public long? BytesOutside => null;

    public void Build(TermCorpus corpus)
    {
        Index = new FactIndex(Options.Create(Scoring));
        Index.Apply(corpus.Facts);
        _firstId = corpus.Facts[0].Id.Value;
    }

    public IReadOnlyList<int> Search(IReadOnlyList<string> terms) =>
        [.. Index.Search(new FactSearch(WorkspaceId.Console, [.. terms.Select(term => new SearchTerm(term))])).Hits.Select(hit => (int)(hit.Fact.Id.Value - _firstId))];

    public void Dispose()
    {
    }
}
