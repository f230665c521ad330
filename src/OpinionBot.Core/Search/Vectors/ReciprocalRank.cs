using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>Makes one order of two: a fact counts by its places in both, whatever their scores mean (reciprocal rank fusion).</summary>
public static class ReciprocalRank
{
    // Cormack, Clarke and Büttcher 2009: with 60 the first few places of one order do not outweigh good places in both.
    private const double Damping = 60;

    /// <summary>Best first; equal ones in the order of fact id.</summary>
    public static IReadOnlyList<FactHit> Fuse(IReadOnlyList<FactHit> byWords, IReadOnlyList<VectorHit> byMeaning, int limit)
    {
        var fused = new Dictionary<FactId, FactHit>();

        foreach (var (fact, place) in byWords.Select((hit, at) => (hit.Fact, at)).Concat(byMeaning.Select((hit, at) => (hit.Fact, at))))
        {
            fused[fact.Id] = new FactHit(fact, (fused.TryGetValue(fact.Id, out var known) ? known.Score : 0) + (1 / (Damping + place + 1)));
        }

        return [.. fused.Values.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Fact.Id).Take(limit)];
    }
}
