namespace OpinionBot.Search.Postings;

/// <summary>A segment and which of its facts no longer hold.</summary>
internal sealed record LiveSegment(IndexSegment Segment, GoneFacts Gone)
{
    public static readonly LiveSegment Empty = new(new IndexSegment([], [], [], [0], PostingLists.None), GoneFacts.None);

    // Beyond this the sums of a scan tell too little.
    private const double MostGrowth = 1.1;

    public Impacts Impacts { get; private init; } = Impacts.None;

    /// <summary>The same with impacts that are good enough at the averages of now.</summary>
    public LiveSegment At(Bm25 bm25) => Impacts.GrowthTo(bm25) <= MostGrowth ? this : this with { Impacts = Impacts.Of(Segment, bm25) };

    /// <summary>How many facts hold.</summary>
    public int Count => Segment.Facts.Length - Gone.Count;

    /// <summary>How many of them have the term.</summary>
    public int DocumentFrequency(int term)
    {
        var postings = Segment.PostingsOf(term);

        return postings.End.Value - postings.Start.Value - Gone.Having(term);
    }
}
