using OpinionBot.Facts;
using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>Two segments becoming one: facts in order, postings renumbered, what no longer holds left out.</summary>
internal sealed class SegmentMerge
{
    private readonly IndexSegment _left;
    private readonly IndexSegment _right;
    private readonly int[] _leftNumbers;
    private readonly int[] _rightNumbers;
    private readonly StoredFact[] _facts;
    private readonly FieldLengths[] _lengths;
    private readonly List<int> _terms = [];
    private readonly List<int> _starts = [0];
    private readonly PostingLists _postings;
    private int _written;

    private SegmentMerge(LiveSegment left, LiveSegment right)
    {
        _left = left.Segment;
        _right = right.Segment;
        _leftNumbers = new int[_left.Facts.Length];
        _rightNumbers = new int[_right.Facts.Length];
        _facts = new StoredFact[left.Count + right.Count];
        _lengths = new FieldLengths[_facts.Length];
        _postings = new PostingLists(_left.Postings.Count + _right.Postings.Count);

        Number(left, right);
    }

    public static LiveSegment Of(LiveSegment left, LiveSegment right) => new(new SegmentMerge(left, right).Build(), GoneFacts.None);

    private IndexSegment Build()
    {
        var (left, right) = (0, 0);

        while (left < _left.Terms.Length || right < _right.Terms.Length)
        {
            var term = Math.Min(TermAt(_left, left), TermAt(_right, right));
            var leftPostings = TermAt(_left, left) == term ? _left.PostingsAt(left++) : ..0;
            var rightPostings = TermAt(_right, right) == term ? _right.PostingsAt(right++) : ..0;

            Write(leftPostings, rightPostings);

            if (_written > _starts[^1])
            {
                _terms.Add(term);
                _starts.Add(_written);
            }
        }

        return new IndexSegment(_facts, _lengths, [.. _terms], [.. _starts], _postings.Take(_written));
    }

    private static int TermAt(IndexSegment segment, int at) => at < segment.Terms.Length ? segment.Terms[at] : int.MaxValue;

    private void Number(LiveSegment left, LiveSegment right)
    {
        var (leftAt, rightAt, next) = (0, 0, 0);

        while (leftAt < _leftNumbers.Length || rightAt < _rightNumbers.Length)
        {
            var takesLeft = rightAt == _rightNumbers.Length || (leftAt < _leftNumbers.Length && FactTerms.Compare(_left.Facts[leftAt], _right.Facts[rightAt]) < 0);

            next += takesLeft
                ? Take(left, leftAt, _leftNumbers, next)
                : Take(right, rightAt, _rightNumbers, next);

            _ = takesLeft ? leftAt++ : rightAt++;
        }
    }

    private int Take(LiveSegment from, int number, int[] numbers, int next)
    {
        if (from.Gone.Has(number))
        {
            numbers[number] = -1;

            return 0;
        }

        numbers[number] = next;
        _facts[next] = from.Segment.Facts[number];
        _lengths[next] = from.Segment.Lengths[from.Segment.LengthOf[number]];

        return 1;
    }

    private void Write(Range leftPostings, Range rightPostings)
    {
        var (left, leftEnd) = (leftPostings.Start.Value, leftPostings.End.Value);
        var (right, rightEnd) = (rightPostings.Start.Value, rightPostings.End.Value);

        while (left < leftEnd || right < rightEnd)
        {
            var leftNumber = left < leftEnd ? _leftNumbers[_left.Postings.Numbers[left]] : int.MaxValue;
            var rightNumber = right < rightEnd ? _rightNumbers[_right.Postings.Numbers[right]] : int.MaxValue;

            if (leftNumber < rightNumber)
            {
                Write(leftNumber, _left.Postings.Counts[left++]);
            }
            else
            {
                Write(rightNumber, _right.Postings.Counts[right++]);
            }
        }
    }

    private void Write(int number, ushort counts)
    {
        // One that no longer holds has no number.
        if (number >= 0)
        {
            _postings.Set(_written++, number, counts);
        }
    }
}
