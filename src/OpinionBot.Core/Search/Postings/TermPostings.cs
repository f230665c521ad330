namespace OpinionBot.Search.Postings;

/// <summary>Which postings of a segment a searched term has, and what it can add to a score.</summary>
/// <param name="From">Where they begin.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Scale">What the term adds at most.</param>
/// <param name="Attainable">What it and the terms after it add at most, reckoned by impacts.</param>
internal readonly record struct TermPostings(int From, int Count, double Scale, double Attainable)
{
    /// <param name="stretch">Which facts of the segment.</param>
    /// <param name="terms">In the order of addition.</param>
    /// <param name="places">Of the terms among those of the segment; negative for one that it lacks.</param>
    /// <param name="growth">By how much impacts may be too low.</param>
    /// <param name="found">Room for all terms.</param>
    /// <returns>Those of the terms that a fact of the stretch has, in the same order.</returns>
    public static ReadOnlySpan<TermPostings> Find(IndexSegment segment, Range stretch, ReadOnlySpan<QueryTerm> terms, ReadOnlySpan<int> places, double growth, Span<TermPostings> found)
    {
        var attainable = 0.0;
        var at = found.Length;

        for (var term = terms.Length - 1; term >= 0; term--)
        {
            if (places[term] >= 0 && Of(segment, stretch, places[term]) is var (from, count) && count > 0)
            {
                attainable += terms[term].Scale * growth;
                found[--at] = new TermPostings(from, count, terms[term].Scale, attainable);
            }
        }

        return found[at..];
    }

    private static (int From, int Count) Of(IndexSegment segment, Range stretch, int place)
    {
        var range = segment.PostingsAt(place);
        var numbers = segment.Postings.Numbers.AsSpan(range);
        var first = stretch.Start.Value == 0 ? 0 : PostingLists.PlaceOf(stretch.Start.Value, numbers);
        var end = stretch.End.Value == segment.Facts.Length ? numbers.Length : PostingLists.PlaceOf(stretch.End.Value, numbers);

        return (range.Start.Value + first, end - first);
    }
}
