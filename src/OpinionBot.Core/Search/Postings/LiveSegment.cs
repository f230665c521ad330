namespace OpinionBot.Search.Postings;

/// <summary>A segment and which of its facts no longer hold.</summary>
internal sealed record LiveSegment(IndexSegment Segment, GoneFacts Gone)
{
    public static readonly LiveSegment Empty = new(new IndexSegment([], [], [], [0], []), GoneFacts.None);

    /// <summary>How many facts hold.</summary>
    public int Count => Segment.Facts.Length - Gone.Count;

    /// <summary>How many of them have the term.</summary>
    public int DocumentFrequency(int term)
    {
        var postings = Segment.PostingsOf(term);

        return postings.End.Value - postings.Start.Value - Gone.Having(term);
    }
}
