using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>
/// Makes one order of two by their scores, both scaled from 0 to 1 over the candidates, which are the best of either. What only one of the two
/// has found counts as the least of the other.
/// </summary>
public static class ScoreFusion
{
    /// <param name="meaning">How much nearness counts, from 0 to 1; words count the rest.</param>
    /// <returns>Scores from 0 to 1, best first; equal ones in the order of fact id.</returns>
    public static IReadOnlyList<FactHit> Fuse(IReadOnlyList<FactHit> byWords, IReadOnlyList<VectorHit> byMeaning, double meaning, int limit)
    {
        var fused = new Dictionary<FactId, FactHit>();

        // No word in common is a score of 0; every fact is near to some degree.
        Add(byWords.Select(hit => (hit.Fact, hit.Score)), least: 0, 1 - meaning);
        Add(byMeaning.Select(hit => (hit.Fact, hit.Nearness)), least: byMeaning.Count > 1 ? byMeaning[^1].Nearness : 0, meaning);

        return [.. fused.Values.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Fact.Id).Take(limit)];

        void Add(IEnumerable<(StoredFact Fact, double Score)> hits, double least, double weight)
        {
            var best = 0.0;

            foreach (var (fact, score) in hits)
            {
                best = best == 0 ? score - least : best;
                fused[fact.Id] = new FactHit(fact, (fused.TryGetValue(fact.Id, out var known) ? known.Score : 0) + (best <= 0 ? 0 : weight * (score - least) / best));
            }
        }
    }
}
