using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using OpinionBot.Facts;

namespace OpinionBot.Search.Postings;

/// <summary>
/// Scores every fact of a stretch of a segment that has a term, a window of facts at a time so that the sums stay near the processor.
/// Each sum is made in the order of the terms: equal facts have equal scores to the last bit.
/// </summary>
internal readonly ref struct SegmentScan
{
    private const int Window = 8_192;

    private readonly LiveSegment _live;
    private readonly Bm25 _bm25;
    private readonly FieldWeights[] _weights;
    private readonly BestFacts _best;
    private readonly Func<StoredFact, bool>? _filter;
    private readonly Span<Cursor> _cursors;

    private SegmentScan(LiveSegment live, Bm25 bm25, FieldWeights[] weights, BestFacts best, Func<StoredFact, bool>? filter, Span<Cursor> cursors)
    {
        _live = live;
        _bm25 = bm25;
        _weights = weights;
        _best = best;
        _filter = filter;
        _cursors = cursors;
    }

    /// <param name="stretch">Which facts of the segment to score.</param>
    /// <param name="terms">In the order of addition.</param>
    /// <param name="weights">By the lengths of the segment.</param>
    public static void Run(LiveSegment live, Range stretch, QueryTerm[] terms, Bm25 bm25, FieldWeights[] weights, BestFacts best, Func<StoredFact, bool>? filter)
    {
        var (from, to) = (stretch.Start.Value, stretch.End.Value);

        if (from < to)
        {
            new SegmentScan(live, bm25, weights, best, filter, Cursors(live.Segment, from, to, terms)).Run(to);
        }
    }

    private static Cursor[] Cursors(IndexSegment segment, int from, int to, QueryTerm[] terms)
    {
        var cursors = new List<Cursor>(terms.Length);

        foreach (var term in terms)
        {
            var range = segment.PostingsOf(term.Number);
            var postings = segment.Postings.AsSpan(range);
            var first = range.Start.Value + LowerBound(postings, from);
            var last = range.Start.Value + LowerBound(postings, to);

            if (first < last)
            {
                cursors.Add(new Cursor { At = first, End = last, Scale = term.Scale });
            }
        }

        return [.. cursors];
    }

    private void Run(int to)
    {
        var rented = ArrayPool<double>.Shared.Rent(Window);

        try
        {
            while (NextStart() is var start && start < to)
            {
                var scores = rented.AsSpan(0, Math.Min(Window, to - start));
                scores.Clear();

                foreach (ref var cursor in _cursors)
                {
                    Accumulate(ref cursor, scores, start);
                }

                Collect(scores, start);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    // The first fact ahead that has a term.
    private int NextStart()
    {
        var next = int.MaxValue;

        foreach (ref readonly var cursor in _cursors)
        {
            next = cursor.At < cursor.End ? Math.Min(next, _live.Segment.Postings[cursor.At].Number) : next;
        }

        return next;
    }

    private void Accumulate(ref Cursor cursor, Span<double> scores, int start)
    {
        var postings = _live.Segment.Postings.AsSpan(0, cursor.End);
        var lengthOf = _live.Segment.LengthOf.AsSpan(start, scores.Length);
        var weights = _weights;
        var at = cursor.At;

        for (; at < postings.Length; at++)
        {
            var number = postings[at].Number - start;

            if (number >= scores.Length)
            {
                break;
            }

            scores[number] += _bm25.Score(cursor.Scale, weights[lengthOf[number]].Weigh(postings[at].Counts));
        }

        cursor.At = at;
    }

    private void Collect(ReadOnlySpan<double> scores, int start)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(scores);

        for (var at = 0; at < wide.Length; at++)
        {
            if (Vector.GreaterThanOrEqualAny(wide[at], new Vector<double>(_best.Least)))
            {
                Collect(scores, at * Vector<double>.Count, (at + 1) * Vector<double>.Count, start);
            }
        }

        Collect(scores, wide.Length * Vector<double>.Count, scores.Length, start);
    }

    private void Collect(ReadOnlySpan<double> scores, int from, int to, int start)
    {
        for (var number = from; number < to; number++)
        {
            if (scores[number] >= _best.Least)
            {
                Offer(start + number, scores[number]);
            }
        }
    }

    private void Offer(int number, double score)
    {
        var fact = _live.Segment.Facts[number];

        if (_best.Admits(score, fact) && !_live.Gone.Has(number) && _filter?.Invoke(fact) != false)
        {
            _best.Add(fact, score);
        }
    }

    // Where the postings of this fact and later ones begin.
    private static int LowerBound(ReadOnlySpan<Posting> postings, int number)
    {
        var (from, to) = (0, number == 0 ? 0 : postings.Length);

        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = postings[middle].Number < number ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private struct Cursor
    {
        public int At;
        public int End;
        public double Scale;
    }
}
