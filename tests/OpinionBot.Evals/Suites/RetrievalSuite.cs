using System.Globalization;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Measuring;
using OpinionBot.Reporting;
using OpinionBot.Search;

namespace OpinionBot.Suites;

/// <summary>Ranks documents by the product's index with its default settings: the title is the source's title, the text is the fact.</summary>
public sealed class RetrievalSuite : Suite
{
    private const int Depth = 1_000;
    private const string Ndcg = "nDCG@10";

    public override string Name => "retrieval";

    public override string Description => "Ranking of documents for queries (BEIR layout): nDCG@10, MAP, recall@100, MRR@10.";

    public override bool HasData(string folder) => BeirFolder.IsIn(folder);

    public override Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SuiteResult>>([.. BeirFolder.FindAll(input.RequireData(Name)).Select(folder => Measure(BeirFolder.Read(folder), input.PerQuery))]);

    private static SuiteResult Measure(BeirFolder collection, bool perQuery)
    {
        var index = MeasuredLibrary.Index(collection);
        var measured = collection.Queries.Select(query => (Query: query, Measures: RankingMeasures.Of(Rank(index, collection, query), collection.Grades[query.Id]))).ToList();

        return new SuiteResult(
            "retrieval",
            collection.Name,
            [
                new Measure(Ndcg, Estimate.OfMean([.. measured.Select(one => one.Measures.NdcgAt10)])),
                new Measure("MAP", Estimate.OfMean([.. measured.Select(one => one.Measures.AveragePrecision)])),
                new Measure("recall@100", Estimate.OfMean([.. measured.Select(one => one.Measures.RecallAt100)])),
                new Measure("MRR@10", Estimate.OfMean([.. measured.Select(one => one.Measures.ReciprocalRankAt10)])),
            ],
            References(collection.Name),
            perQuery ? [.. measured.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Query.Id}\t{one.Measures.NdcgAt10:0.0000}\t{one.Measures.AveragePrecision:0.0000}\t{one.Measures.RecallAt100:0.0000}\t{one.Measures.ReciprocalRankAt10:0.0000}\t{one.Query.Text}"))] : []);
    }

    // As trec_eval orders them: by score in single precision, and equal scores by descending document id.
    private static List<string> Rank(FactIndex index, BeirFolder collection, BeirQuery query) =>
        [.. index.Search(FactSearch.ForText(WorkspaceId.Console, query.Text, Depth)).Hits
            .Select(hit => (Score: (float)hit.Score, collection.Documents[(int)hit.Fact.Id.Value - 1].Id))
            .OrderByDescending(hit => hit.Score)
            .ThenByDescending(hit => hit.Id, StringComparer.Ordinal)
            .Select(hit => hit.Id)];

    private static IReadOnlyList<Reference> References(string collection) => collection != "scifact" ? [] :
    [
        new("BM25, Anserini", Ndcg, 0.679, "published"),
        new("BM25, SQLite FTS5 with Porter stems", Ndcg, 0.687, "published"),
        new("the same, title counted twice", Ndcg, 0.693, "published"),
        new("best hybrid with embeddings", Ndcg, 0.747, "published"),
    ];
}
