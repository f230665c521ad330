using OpinionBot.Facts;

namespace OpinionBot.Search.Postings;

/// <summary>The best facts so far, best first; equal scores in the order of fact id.</summary>
internal sealed class BestFacts(int limit)
{
    private readonly List<FactHit> _hits = [];

    public int Limit => limit;

    /// <summary>No fact with a lower score can come in; one with this score only before a fact of a higher id.</summary>
    public double Least { get; private set; } = limit > 0 ? double.Epsilon : double.PositiveInfinity;

    public IReadOnlyList<FactHit> Hits => _hits;

    /// <summary>False when the fact would not be among the best.</summary>
    public bool Admits(double score, StoredFact fact) => _hits.Count < limit ? score >= Least : score > Least || (score == Least && fact.Id.Value < _hits[^1].Fact.Id.Value);

    public void Add(StoredFact fact, double score)
    {
        if (_hits.Count == limit)
        {
            _hits.RemoveAt(limit - 1);
        }

        var at = _hits.Count;

        while (at > 0 && (score > _hits[at - 1].Score || (score == _hits[at - 1].Score && fact.Id.Value < _hits[at - 1].Fact.Id.Value)))
        {
            at--;
        }

        _hits.Insert(at, new FactHit(fact, score));
        Least = _hits.Count == limit ? _hits[^1].Score : double.Epsilon;
    }
}
