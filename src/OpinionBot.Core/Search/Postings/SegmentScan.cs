using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using OpinionBot.Facts;

namespace OpinionBot.Search.Postings;

/// <summary>
/// Finds the best facts of a stretch of a segment. Whole numbers are added up for all facts at once, each never less than what it stands for; then
/// the few facts whose sum is high enough are scored, those of the highest first. A score is a sum in the order of the terms: equal facts have equal
/// scores to the last bit.
/// </summary>
internal readonly ref struct SegmentScan
{
    // The highest sum; the rest of what 16 bits hold is for what is rounded up, by two a term at most.
    private const int Most = 60_000;
    private const int MostTerms = 2_000;

    // A factor is a fraction of 256.
    private const int FactorBits = 8;

    // A fact is left out only when it is worse by more than the rounding of scores.
    private const double Doubt = 1 - 1e-9;

    // Scoring a fact costs about as much as adding for this many.
    private const int CostOfScore = 600;

    // Facts are scored in groups of at most so many more than are wanted, those of the highest sums first.
    private const int Few = 16;

    private readonly LiveSegment _live;
    private readonly int _start;
    private readonly Bm25 _bm25;
    private readonly FieldWeights[] _weights;
    private readonly BestFacts _best;
    private readonly Func<StoredFact, bool>? _filter;
    private readonly ReadOnlySpan<TermPostings> _terms;
    private readonly Span<ushort> _sums;
    private readonly double _growth;

    // What one in a sum stands for.
    private readonly double _unit;

    private SegmentScan(LiveSegment live, int start, Bm25 bm25, FieldWeights[] weights, BestFacts best, Func<StoredFact, bool>? filter, ReadOnlySpan<TermPostings> terms, double growth, Span<ushort> sums)
    {
        _live = live;
        _start = start;
        _bm25 = bm25;
        _weights = weights;
        _best = best;
        _filter = filter;
        _terms = terms;
        _growth = growth;
        _sums = sums;
        _unit = terms.IsEmpty ? 0 : terms[0].Attainable / Most;
    }

    /// <param name="stretch">Which facts of the segment to look at.</param>
    /// <param name="terms">In the order of addition.</param>
    /// <param name="places">Of the terms among those of the segment; negative for one that it lacks.</param>
    /// <param name="weights">By the lengths of the segment.</param>
    public static void Run(LiveSegment live, Range stretch, ReadOnlySpan<QueryTerm> terms, ReadOnlySpan<int> places, Bm25 bm25, FieldWeights[] weights, BestFacts best, Func<StoredFact, bool>? filter)
    {
        var (from, to) = (stretch.Start.Value, stretch.End.Value);
        var growth = live.Impacts.GrowthTo(bm25);
        var found = ArrayPool<TermPostings>.Shared.Rent(terms.Length);
        var sums = ArrayPool<ushort>.Shared.Rent(to - from);

        try
        {
            var postings = TermPostings.Find(live.Segment, stretch, terms, places, growth, found.AsSpan(0, terms.Length));
            new SegmentScan(live, from, bm25, weights, best, filter, postings, growth, sums.AsSpan(0, to - from)).Run();
        }
        finally
        {
            ArrayPool<TermPostings>.Shared.Return(found);
            ArrayPool<ushort>.Shared.Return(sums);
        }
    }

    private void Run()
    {
        if (_terms.IsEmpty || _terms[0].Attainable < _best.Least * Doubt)
        {
            return;
        }

        _sums.Clear();
        var left = 0;

        foreach (ref readonly var term in _terms)
        {
            left += term.Count;
        }

        var added = 0;

        while (added < Math.Min(_terms.Length, MostTerms) && !IsRestDearer(added, left))
        {
            Add(in _terms[added]);
            left -= _terms[added++].Count;
        }

        Score(added < _terms.Length ? _terms[added].Attainable : 0);
    }

    // True when the facts that can be among the best, whatever the terms from here on add, are so few that they are scored sooner.
    private bool IsRestDearer(int next, int left) => left > CostOfScore && _terms[next].Attainable < _best.Least && (long)CountFrom(Needed(_terms[next].Attainable)) * CostOfScore < left;

    // The least sum of a fact that can be among the best when so much is not added to it.
    private int Needed(double attainable) => (int)Math.Clamp(((_best.Least * Doubt) - attainable) / _unit, attainable > 0 ? 0 : 1, ushort.MaxValue);

    private void Add(ref readonly TermPostings term)
    {
        var factor = (int)Math.Ceiling(term.Scale * _growth / Impacts.All / _unit * (1 << FactorBits));
        var numbers = _live.Segment.Postings.Numbers.AsSpan(term.From, term.Count);
        var impacts = _live.Impacts.At(term.From, term.Count);
        var sums = _sums;
        var start = _start;

        for (var at = 0; at < numbers.Length; at++)
        {
            sums[numbers[at] - start] += (ushort)(((impacts[at] * factor) + (1 << FactorBits) - 1) >> FactorBits);
        }
    }

    private void Score(double attainable)
    {
        for (var above = ushort.MaxValue + 1; Needed(attainable) is var needed && needed < above;)
        {
            var from = LeastOfFew(needed, above);

            ScoreBetween(from, above - 1);
            above = from;
        }
    }

    // The least sum, or nearly, from which on there are no more than a few facts below a sum.
    private int LeastOfFew(int needed, int above)
    {
        var few = _best.Limit + Few;
        var scored = above > ushort.MaxValue ? 0 : CountFrom(above);

        if (CountFrom(needed) - scored <= few)
        {
            return needed;
        }

        var (many, least) = (needed, above);

        while (least - many > 1)
        {
            var middle = (many + least) / 2;
            var count = CountFrom(middle) - scored;

            if (count > few)
            {
                many = middle;
            }
            else if (count * 2 > few)
            {
                return middle;
            }
            else
            {
                least = middle;
            }
        }

        return least < above ? least : many;
    }

    private void ScoreBetween(int least, int most)
    {
        var (low, high) = (Vector256.Create((ushort)least), Vector256.Create((ushort)most));
        var at = 0;

        for (; at + Vector256<ushort>.Count <= _sums.Length; at += Vector256<ushort>.Count)
        {
            var sums = Vector256.Create<ushort>(_sums[at..]);
            var within = (Vector256.GreaterThanOrEqual(sums, low) & Vector256.LessThanOrEqual(sums, high)).ExtractMostSignificantBits();

            for (; within != 0; within &= within - 1)
            {
                Score(_start + at + BitOperations.TrailingZeroCount(within));
            }
        }

        for (; at < _sums.Length; at++)
        {
            if (_sums[at] >= least && _sums[at] <= most)
            {
                Score(_start + at);
            }
        }
    }

    private void Score(int number)
    {
        var weights = _weights[_live.Segment.LengthOf[number]];
        var score = 0.0;

        foreach (ref readonly var term in _terms)
        {
            var numbers = _live.Segment.Postings.Numbers.AsSpan(term.From, term.Count);

            if (PostingLists.PlaceOf(number, numbers) is var place && place < numbers.Length && numbers[place] == number)
            {
                score += _bm25.Score(term.Scale, weights.Weigh(_live.Segment.Postings.Counts[term.From + place]));
            }
        }

        var fact = _live.Segment.Facts[number];

        if (_best.Admits(score, fact) && !_live.Gone.Has(number) && _filter?.Invoke(fact) != false)
        {
            _best.Add(fact, score);
        }
    }

    private int CountFrom(int least)
    {
        var low = Vector256.Create((ushort)least);
        var count = 0;
        var at = 0;

        for (; at + Vector256<ushort>.Count <= _sums.Length; at += Vector256<ushort>.Count)
        {
            count += BitOperations.PopCount(Vector256.GreaterThanOrEqual(Vector256.Create<ushort>(_sums[at..]), low).ExtractMostSignificantBits());
        }

        for (; at < _sums.Length; at++)
        {
            count += _sums[at] >= least ? 1 : 0;
        }

        return count;
    }
}
