namespace OpinionBot.Measuring;

/// <summary>What trec_eval computes of one ranking. Documents that nobody judged count as not relevant.</summary>
/// <param name="NdcgAt10">Discounted gain of the first ten, as a share of the best possible one.</param>
/// <param name="AveragePrecision">Mean of the precisions at each relevant document; those not found count 0.</param>
/// <param name="RecallAt100">Share of the relevant documents among the first hundred.</param>
/// <param name="ReciprocalRankAt10">1 over the rank of the first relevant document; 0 when it is not among the first ten.</param>
public readonly record struct RankingMeasures(double NdcgAt10, double AveragePrecision, double RecallAt100, double ReciprocalRankAt10)
{
    /// <param name="ranking">Document ids, best first.</param>
    /// <param name="judged">Grade of each judged document; above 0 is relevant, and a negative grade counts as 0.</param>
    public static RankingMeasures Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judged)
    {
        var relevant = judged.Values.Count(grade => grade > 0);

        if (relevant == 0)
        {
            return default;
        }

        var gain = 0.0;
        var precisions = 0.0;
        var found = 0;
        var foundAt100 = 0;
        var first = 0;

        for (var rank = 1; rank <= ranking.Count; rank++)
        {
            var grade = Math.Max(0, judged.GetValueOrDefault(ranking[rank - 1]));

            if (grade == 0)
            {
                continue;
            }

            found++;
            foundAt100 += rank <= 100 ? 1 : 0;
            first = first == 0 ? rank : first;
            precisions += (double)found / rank;
            gain += rank <= 10 ? grade / Math.Log2(rank + 1) : 0;
        }

        var ideal = judged.Values.Where(grade => grade > 0).OrderDescending().Take(10).Select((grade, at) => grade / Math.Log2(at + 2)).Sum();

        return new RankingMeasures(gain / ideal, precisions / relevant, (double)foundAt100 / relevant, first is > 0 and <= 10 ? 1.0 / first : 0);
    }
}
