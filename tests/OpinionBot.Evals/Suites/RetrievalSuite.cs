using System.Globalization;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Measuring;
using OpinionBot.Reporting;
using OpinionBot.Search;

namespace OpinionBot.Suites;

/// <summary>Ranks documents by the product's index and its own model, words and meaning fused, with default settings: the title is the source's title, the text is the fact.</summary>
public sealed class RetrievalSuite : Suite
{
    private const int Depth = 1_000;
    private const string Ndcg = "nDCG@10";

    public override string Name => "retrieval";

    public override string Description => "Ranking of documents for queries (BEIR layout): nDCG@10, MAP, recall@100, MRR@10.";

    public override bool HasData(string folder) => BeirFolder.IsIn(folder);

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var results = new List<SuiteResult>();

        foreach (var folder in BeirFolder.FindAll(input.RequireData(Name)))
        {
            results.Add(await MeasureAsync(BeirFolder.Read(folder), input, cancellationToken));
        }

        return results;
    }

    private static async Task<SuiteResult> MeasureAsync(BeirFolder collection, SuiteInput input, CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Index(collection);
        var meaning = await MeasuredMeaning.OfAsync(index, [.. index.Visible(WorkspaceId.Console)], input.Vectors, cancellationToken);
        var measured = new List<(BeirQuery Query, RankingMeasures Measures, RankingMeasures ByWords)>();

        foreach (var query in collection.Queries)
        {
            var byWords = index.Search(FactSearch.ForText(WorkspaceId.Console, query.Text, Depth)).Hits;
            var fused = await meaning.OfAsync(query.Text, cancellationToken) is { } vector ? vector.Fuse(byWords, WorkspaceId.Console, Depth, ScoringWeights.Default.MeaningInSearch) : byWords;
            var grades = collection.Grades[query.Id];
            measured.Add((query, RankingMeasures.Of(Order(fused, collection), grades), RankingMeasures.Of(Order(byWords, collection), grades)));
        }

        return new SuiteResult(
            "retrieval",
            collection.Name,
            [
                new Measure(Ndcg, Estimate.OfMean([.. measured.Select(one => one.Measures.NdcgAt10)])),
                new Measure("nDCG@10, words alone", Estimate.OfMean([.. measured.Select(one => one.ByWords.NdcgAt10)])),
                new Measure("MAP", Estimate.OfMean([.. measured.Select(one => one.Measures.AveragePrecision)])),
                new Measure("recall@100", Estimate.OfMean([.. measured.Select(one => one.Measures.RecallAt100)])),
                new Measure("MRR@10", Estimate.OfMean([.. measured.Select(one => one.Measures.ReciprocalRankAt10)])),
            ],
            References(collection.Name),
            input.PerQuery ? [.. measured.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Query.Id}\t{one.Measures.NdcgAt10:0.0000}\t{one.Measures.AveragePrecision:0.0000}\t{one.Measures.RecallAt100:0.0000}\t{one.Measures.ReciprocalRankAt10:0.0000}\t{one.Query.Text}"))] : []);
    }

    // As trec_eval orders them: by score in single precision, and equal scores by descending document id.
    private static List<string> Order(IReadOnlyList<FactHit> hits, BeirFolder collection) =>
        [.. hits
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
