using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>BM25 over weighted fields, at one moment of the library: <c>rarity * (k1 + 1) * f / (f + k1 * (1 - b) + k1 * b / average * length)</c>.</summary>
internal sealed class Bm25
{
    private readonly double _least;
    private readonly double _perLength;

    public Bm25(SearchOptions options, double[] frequencies, int facts, FieldCounts total)
    {
        Frequencies = frequencies;
        Facts = facts;
        K1 = options.K1;
        AverageLength = facts == 0 ? 1 : total.Weigh(options) / facts;
        _least = K1 * (1 - options.B);
        _perLength = K1 * options.B / AverageLength;
    }

    /// <summary>The weighted frequency of each packed count.</summary>
    public double[] Frequencies { get; }

    public int Facts { get; }

    public double K1 { get; }

    public double AverageLength { get; }

    /// <summary>How much a term tells that so many facts have.</summary>
    public double Rarity(int documentFrequency) => Math.Log(1 + ((Facts - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>What a term adds to the score of a fact; <paramref name="scale"/> is its rarity times k1 + 1.</summary>
    public double Score(double scale, double frequency, double length) => scale * frequency / (frequency + _least + (_perLength * length));
}
