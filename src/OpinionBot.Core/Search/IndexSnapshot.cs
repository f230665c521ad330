using System.Buffers;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Search;

/// <summary>
/// The whole index at one moment: a large segment, a small one with what came since, and which facts of the large one no longer hold.
/// Immutable, so that a search sees all of a change or none of it.
/// </summary>
internal sealed class IndexSnapshot
{
    private readonly SearchOptions _options;
    private readonly IndexSegment _large;
    private readonly IndexSegment _small;
    private readonly HashSet<int> _goneFromLarge;
    private readonly Dictionary<FactId, FactTerms> _live;
    private readonly double _averageLength;
    private readonly Lazy<ILookup<SeriesKey, StoredFact>> _series;
    private readonly Lazy<HashSet<string>> _words;

    private IndexSnapshot(SearchOptions options, IndexSegment large, IndexSegment small, HashSet<int> goneFromLarge, Dictionary<FactId, FactTerms> live)
    {
        _options = options;
        _large = large;
        _small = small;
        _goneFromLarge = goneFromLarge;
        _live = live;
        _averageLength = live.Count == 0 ? 1 : live.Values.Sum(fact => (double)fact.Length) / live.Count;
        _series = new(() => live.Values.Select(terms => terms.Fact).Where(fact => fact.Fact is Figure).OrderBy(fact => fact.Id).ToLookup(fact => SeriesKey.Of((Figure)fact.Fact)));
        _words = new(() => live.Values.SelectMany(terms => terms.Words).ToHashSet(StringComparer.Ordinal));
    }

    public static IndexSnapshot Empty(SearchOptions options) => new(options, IndexSegment.Empty, IndexSegment.Empty, [], []);

    public int Count => _live.Count;

    public IEnumerable<StoredFact> Facts => _live.Values.Select(terms => terms.Fact);

    public IEnumerable<string> WordsOfFacts => _words.Value;

    public StoredFact? Find(FactId id) => _live.GetValueOrDefault(id)?.Fact;

    public IEnumerable<StoredFact> Series(SeriesKey key) => _series.Value[key];

    public IndexSnapshot With(IReadOnlyList<StoredFact> changes)
    {
        var live = new Dictionary<FactId, FactTerms>(_live);

        foreach (var change in changes)
        {
            live.Remove(change.Id);

            if (change.Status == FactStatus.Approved)
            {
                live.Add(change.Id, FactTerms.Of(change, _options));
            }
        }

        var gone = new HashSet<int>();
        var inLarge = new HashSet<FactId>();

        for (var number = 0; number < _large.Facts.Count; number++)
        {
            var terms = _large.Facts[number];

            if (ReferenceEquals(live.GetValueOrDefault(terms.Fact.Id), terms))
            {
                inLarge.Add(terms.Fact.Id);
            }
            else
            {
                gone.Add(number);
            }
        }

        var since = live.Values.Where(terms => !inLarge.Contains(terms.Fact.Id)).ToList();

        // Merging costs as much as all facts, so it waits until the small segment is a fair part of them.
        return since.Count + gone.Count > 1000 + (_large.Facts.Count / 8)
            ? new IndexSnapshot(_options, new IndexSegment([.. live.Values.OrderBy(terms => terms.Fact.Id)]), IndexSegment.Empty, [], live)
            : new IndexSnapshot(_options, _large, new IndexSegment(since), gone, live);
    }

    /// <summary>How many facts have the term.</summary>
    public int DocumentFrequency(string term)
    {
        var count = _small.Postings(term).Length;

        foreach (var posting in _large.Postings(term))
        {
            count += _goneFromLarge.Count > 0 && _goneFromLarge.Contains(posting.Number) ? 0 : 1;
        }

        return count;
    }

    public double Rarity(int documentFrequency) => Math.Log(1 + ((_live.Count - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    public SearchResult Search(IReadOnlyDictionary<string, double> terms, int limit, Func<StoredFact, bool> isWanted)
    {
        var scores = ArrayPool<double>.Shared.Rent(_large.Facts.Count + _small.Facts.Count);
        Array.Clear(scores, 0, _large.Facts.Count + _small.Facts.Count);

        try
        {
            var reachable = 0.0;

            // A fixed order of addition makes equal searches give equal scores to the last bit.
            foreach (var (term, weight) in terms.OrderBy(term => term.Key, StringComparer.Ordinal))
            {
                var documentFrequency = DocumentFrequency(term);

                if (documentFrequency > 0)
                {
                    var rarity = weight * Rarity(documentFrequency);
                    reachable += rarity * (_options.K1 + 1);
                    Add(_large, term, rarity, scores.AsSpan(0, _large.Facts.Count));
                    Add(_small, term, rarity, scores.AsSpan(_large.Facts.Count, _small.Facts.Count));
                }
            }

            return new SearchResult(Best(scores, limit, isWanted), reachable);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    private void Add(IndexSegment segment, string term, double rarity, Span<double> scores)
    {
        foreach (var posting in segment.Postings(term))
        {
            var normalised = _options.K1 * (1 - _options.B + (_options.B * segment.Facts[posting.Number].Length / _averageLength));
            scores[posting.Number] += rarity * posting.Frequency * (_options.K1 + 1) / (posting.Frequency + normalised);
        }
    }

    private List<FactHit> Best(double[] scores, int limit, Func<StoredFact, bool> isWanted)
    {
        // The worst of the best on top: lowest score, and among equals the highest id.
        var best = new PriorityQueue<FactHit, (double Score, long Id)>();

        for (var number = 0; number < _large.Facts.Count + _small.Facts.Count; number++)
        {
            var score = scores[number];

            if (score <= 0 || (best.Count == limit && best.TryPeek(out var worst, out _) && score < worst.Score))
            {
                continue;
            }

            if (number < _large.Facts.Count && _goneFromLarge.Contains(number))
            {
                continue;
            }

            var fact = number < _large.Facts.Count ? _large.Facts[number].Fact : _small.Facts[number - _large.Facts.Count].Fact;

            if (isWanted(fact))
            {
                best.Enqueue(new FactHit(fact, score), (score, -fact.Id.Value));

                if (best.Count > limit)
                {
                    best.Dequeue();
                }
            }
        }

        var hits = new List<FactHit>(best.Count);

        while (best.TryDequeue(out var hit, out _))
        {
            hits.Add(hit);
        }

        hits.Reverse();

        return hits;
    }
}
