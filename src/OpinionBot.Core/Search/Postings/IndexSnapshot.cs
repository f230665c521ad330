using System.Collections.Immutable;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>
/// The whole index at one moment: full segments, smaller ones each several times as large as the next, and which of their facts no longer hold.
/// Immutable, so that a search sees all of a change or none of it.
/// </summary>
internal sealed class IndexSnapshot
{
    // A segment is merged with the next when it is not this much larger and the two fit into one: a fact is copied a few times only, and no
    // change, however large the library, costs more than one full segment.
    private const int Growth = 4;

    private readonly SearchOptions _options;
    private readonly Vocabulary _vocabulary;
    private readonly FactTermReader _reader;
    private readonly ImmutableArray<LiveSegment> _segments;
    private readonly FieldTotals _total;
    private readonly Bm25 _bm25;

    // Made by the first search: a library that is being filled changes often between two of them.
    private readonly FieldWeights[]?[] _weights;

    private IndexSnapshot(IndexSnapshot former, ImmutableArray<LiveSegment> segments, FieldTotals total, Bm25 bm25, IReadOnlyCollection<Fact> changed)
        : this(former._options, former._vocabulary, former._reader, segments, total, bm25)
    {
        Version = former.Version + 1;
        TableVersion = former.TableVersion + (changed.OfType<SurveyCell>().Any() ? 1 : 0);
    }

    private IndexSnapshot(SearchOptions options, Vocabulary vocabulary, FactTermReader reader, ImmutableArray<LiveSegment> segments, FieldTotals total, Bm25 bm25)
    {
        _options = options;
        _vocabulary = vocabulary;
        _reader = reader;
        _segments = segments;
        _total = total;
        _bm25 = bm25;
        _weights = new FieldWeights[]?[segments.Length];
    }

    public long Version { get; }

    public long TableVersion { get; }

    public static IndexSnapshot Empty(SearchOptions options)
    {
        var vocabulary = new Vocabulary();

        return new IndexSnapshot(options, vocabulary, new FactTermReader(vocabulary), [], default, new Bm25(options, 0, default));
    }

    public IndexSnapshot With(IReadOnlyList<StoredFact> changes)
    {
        var newest = changes.GroupBy(change => change.Id).ToDictionary(change => change.Key, change => change.Last());
        var touched = new List<Fact>(newest.Values.Select(change => change.Fact));
        var total = _total;
        var segments = _segments.ToBuilder();

        for (var at = 0; at < segments.Count; at++)
        {
            var gone = Held(segments[at], newest.Keys).Select(number => (number, _reader.Read(segments[at].Segment.Facts[number]))).ToList();

            if (gone.Count > 0)
            {
                segments[at] = segments[at] with { Gone = segments[at].Gone.With(segments[at].Segment.Facts.Length, gone) };
                touched.AddRange(gone.Select(fact => fact.Item2.Fact.Fact));
                total = gone.Aggregate(total, (sum, fact) => sum - fact.Item2.Length);
            }
        }

        // A full segment at a time, so that what was read for one is gone before the next.
        foreach (var part in newest.Values.Where(change => change.Status == FactStatus.Approved).Chunk(IndexSegment.MaxFacts))
        {
            var fresh = _reader.Read(part);
            total = fresh.Aggregate(total, (sum, fact) => sum + fact.Length);
            segments.Add(new LiveSegment(SegmentBuilder.Build(fresh), GoneFacts.None));
        }

        Tidy(segments);

        var bm25 = new Bm25(_options, segments.Sum(segment => segment.Count), total);

        for (var at = 0; at < segments.Count; at++)
        {
            segments[at] = segments[at].At(bm25);
        }

        return new IndexSnapshot(this, segments.ToImmutable(), total, bm25, touched);
    }

    public StoredFact? Find(FactId id)
    {
        foreach (var (segment, gone) in _segments)
        {
            if (segment.Find(id) is var number and >= 0 && !gone.Has(number))
            {
                return segment.Facts[number];
            }
        }

        return null;
    }

    /// <summary>All facts with these readers, in no particular order.</summary>
    public IEnumerable<StoredFact> For(WorkspaceId readers) => _segments.SelectMany(live =>
    {
        var stretch = live.Segment.For(readers);

        return Enumerable.Range(stretch.Start.Value, stretch.End.Value - stretch.Start.Value).Where(number => !live.Gone.Has(number)).Select(number => live.Segment.Facts[number]);
    });

    /// <summary>All facts of all workspaces, in no particular order.</summary>
    public IEnumerable<StoredFact> All() => _segments.SelectMany(live => Holding(live, Enumerable.Range(0, live.Segment.Facts.Length)));

    public IEnumerable<StoredFact> Series(SeriesKey key) => _segments.SelectMany(live => Holding(live, live.Segment.Series(key))).OrderBy(fact => fact.Id);

    public IEnumerable<StoredFact> Figures() => _segments.SelectMany(live => Holding(live, live.Segment.Figures));

    /// <summary>How many facts have the term.</summary>
    public int DocumentFrequency(string term) => _vocabulary.Find(term) is { } number ? DocumentFrequency(number) : 0;

    public double Rarity(int documentFrequency) => _bm25.Rarity(documentFrequency);

    public IEnumerable<string> Near(string folded) => _vocabulary.Near(folded);

    public IEnumerable<string> Beginning(string folded) => _vocabulary.Beginning(folded);

    /// <param name="readable">Facts with other readers are not even looked at.</param>
    /// <param name="terms">Analysed, with their weights.</param>
    public SearchResult Search(IReadOnlyList<WorkspaceId> readable, IReadOnlyDictionary<string, double> terms, int limit, Func<StoredFact, bool>? filter)
    {
        var known = new List<(string Text, QueryTerm Term)>(terms.Count);
        var reachable = 0.0;

        foreach (var (text, weight) in terms)
        {
            if (_vocabulary.Find(text) is { } number && DocumentFrequency(number) is var frequency and > 0)
            {
                known.Add((text, new QueryTerm(number, weight * Rarity(frequency) * (_bm25.K1 + 1))));
            }
        }

        // The order in which scores are added up: it makes equal facts equal to the last bit.
        known.Sort((left, right) => right.Term.Scale.CompareTo(left.Term.Scale) is var order and not 0 ? order : string.CompareOrdinal(left.Text, right.Text));

        QueryTerm[] ordered = [.. known.Select(term => term.Term)];
        var places = new int[ordered.Length];
        var best = new BestFacts(limit);

        foreach (var term in ordered)
        {
            reachable += term.Scale;
        }

        for (var at = 0; at < _segments.Length; at++)
        {
            var segment = _segments[at].Segment;

            for (var term = 0; term < places.Length; term++)
            {
                places[term] = segment.PlaceOf(ordered[term].Number);
            }

            foreach (var readers in readable)
            {
                SegmentScan.Run(_segments[at], segment.For(readers), ordered, places, _bm25, WeightsAt(at), best, filter);
            }
        }

        return new SearchResult(best.Hits, reachable);
    }

    private static IEnumerable<int> Held(LiveSegment live, IEnumerable<FactId> ids) => ids.Select(live.Segment.Find).Where(number => number >= 0 && !live.Gone.Has(number));

    private static IEnumerable<StoredFact> Holding(LiveSegment live, IEnumerable<int> numbers) => numbers.Where(number => !live.Gone.Has(number)).Select(number => live.Segment.Facts[number]);

    private static void Tidy(ImmutableArray<LiveSegment>.Builder segments)
    {
        for (var at = segments.Count - 1; at >= 0; at--)
        {
            if (segments[at].Count == 0)
            {
                segments.RemoveAt(at);
            }
            else if (segments[at].Gone.Count > segments[at].Count / Growth)
            {
                segments[at] = SegmentMerge.Of(segments[at], LiveSegment.Empty);
            }
        }

        segments.Sort((left, right) => right.Count.CompareTo(left.Count));

        for (var at = segments.Count - 2; at >= 0; at--)
        {
            if (segments[at].Count < Growth * segments[at + 1].Count && segments[at].Count + segments[at + 1].Count <= IndexSegment.MaxFacts)
            {
                segments[at] = SegmentMerge.Of(segments[at], segments[at + 1]);
                segments.RemoveAt(at + 1);
            }
        }
    }

    private FieldWeights[] WeightsAt(int segment)
    {
        if (Volatile.Read(ref _weights[segment]) is { } known)
        {
            return known;
        }

        var weights = _bm25.WeightsOf(_segments[segment].Segment.Lengths);
        Volatile.Write(ref _weights[segment], weights);

        return weights;
    }

    private int DocumentFrequency(int term)
    {
        var count = 0;

        foreach (var segment in _segments)
        {
            count += segment.DocumentFrequency(term);
        }

        return count;
    }
}
