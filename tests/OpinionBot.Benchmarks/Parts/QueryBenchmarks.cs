using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Options;
using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Parts;

/// <summary>One search of 6 to 12 terms for the ten best facts.</summary>
[InProcess]
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const int Questions = 200;

    private FactIndex _index = null!;
    private FactSearch[] _mixed = [];
    private FactSearch[] _allCommon = [];

    [Params(10_000, 100_000, 1_000_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var facts = new FactGenerator(seed: 1).Make(Facts);
        var corpus = new TermCorpus(facts);

        _index = new FactIndex(Options.Create(new SearchOptions()));
        _index.Apply(facts);
        _mixed = Searches(TermQuestions.Mixed(corpus, Questions, seed: 11));
        _allCommon = Searches(TermQuestions.AllCommon(corpus, Questions, seed: 12));
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Mixed() => Search(_mixed);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int AllCommon() => Search(_allCommon);

    private static FactSearch[] Searches(IReadOnlyList<IReadOnlyList<string>> questions) =>
        [.. questions.Select(terms => new FactSearch(WorkspaceId.Console, [.. terms.Select(term => new SearchTerm(term))]))];

    private int Search(FactSearch[] searches)
    {
        var hits = 0;

        foreach (var search in searches)
        {
            hits += _index.Search(search).Hits.Count;
        }

        return hits;
    }
}
