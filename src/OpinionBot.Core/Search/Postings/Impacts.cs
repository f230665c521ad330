namespace OpinionBot.Search.Postings;

/// <summary>
/// For each posting of a segment how near it comes to all that its term can add to a score: in 255ths, rounded up, at the averages of one moment.
/// By sums of these a scan tells in whole numbers which facts need not be scored. Immutable.
/// </summary>
internal sealed class Impacts
{
    /// <summary>All that a term can add.</summary>
    public const int All = byte.MaxValue;

    public static readonly Impacts None = new([], null);

    private readonly byte[] _impacts;
    private readonly Bm25? _then;

    private Impacts(byte[] impacts, Bm25? then)
    {
        _impacts = impacts;
        _then = then;
    }

    public static Impacts Of(IndexSegment segment, Bm25 bm25)
    {
        var weights = bm25.WeightsOf(segment.Lengths);
        var (numbers, counts) = segment.Postings;
        var impacts = new byte[numbers.Length];

        for (var at = 0; at < impacts.Length; at++)
        {
            impacts[at] = (byte)Math.Ceiling(bm25.Score(All, weights[segment.LengthOf[numbers[at]]].Weigh(counts[at])));
        }

        return new Impacts(impacts, bm25);
    }

    public ReadOnlySpan<byte> At(int from, int count) => _impacts.AsSpan(from, count);

    /// <summary>By how much an impact may be too low at the averages of now; infinite when there are none.</summary>
    public double GrowthTo(Bm25 now) => _then is null ? double.PositiveInfinity : now.GrowthSince(_then);
}
