using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Options;
using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Parts;

/// <summary>Facts to a searchable index, in the pages in which the bot reads them from its store.</summary>
[InProcess]
[MemoryDiagnoser]
public class IndexBuildBenchmarks
{
    private const int PageSize = 5_000;

    private IReadOnlyList<StoredFact> _facts = [];

    [Params(10_000, 100_000, 1_000_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Make() => _facts = new FactGenerator(seed: 1).Make(Facts);

    [Benchmark]
    public FactIndex Build()
    {
        var index = new FactIndex(Options.Create(new SearchOptions()));

        foreach (var page in _facts.Chunk(PageSize))
        {
            index.Apply(page);
        }

        return index;
    }
}
