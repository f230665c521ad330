using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>
/// BM25F at one moment of the library: <c>rarity * (k1 + 1) * f / (f + k1)</c>, where f counts a term in each field by the field's weight over
/// <c>1 - b + b * length / average length</c> of that field.
/// </summary>
internal sealed class Bm25(SearchOptions options, int facts, FieldTotals total)
{
    public double K1 => options.K1;

    private int Facts { get; } = facts;

    private FieldTotals Total { get; } = total;

    /// <summary>How much a term tells that so many facts have.</summary>
    public double Rarity(int documentFrequency) => Math.Log(1 + ((Facts - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>What one occurrence counts in each field of facts of these lengths.</summary>
    public FieldWeights[] WeightsOf(FieldLengths[] lengths) => Array.ConvertAll(lengths, length => new FieldWeights(
        Weight(options.TextWeight, length.Text, Total.Text),
        Weight(options.ContextWeight, length.Context, Total.Context),
        Weight(options.QuoteWeight, length.Quote, Total.Quote)));

    /// <summary>
    /// How much more a term can count than it did at another moment at most. A field of the same length counts more where the average is longer, by no more
    /// than the averages differ.
    /// </summary>
    public double GrowthSince(Bm25 then) => Math.Max(1, Math.Max(Ratio(then, of => of.Text), Math.Max(Ratio(then, of => of.Context), Ratio(then, of => of.Quote))));

    /// <summary>What a term adds to the score of a fact; <paramref name="scale"/> is its rarity times k1 + 1.</summary>
    public double Score(double scale, double frequency) => scale * frequency / (frequency + options.K1);

    private double Ratio(Bm25 then, Func<FieldTotals, long> of) => of(then.Total) == 0 ? of(Total) == 0 ? 1 : double.PositiveInfinity : (double)of(Total) / Facts / ((double)of(then.Total) / then.Facts);

    // Where no fact has the field, nothing is counted in it.
    private double Weight(double weight, int length, long all) => all == 0 ? weight : weight / (1 - options.B + (options.B * length * Facts / all));
}
