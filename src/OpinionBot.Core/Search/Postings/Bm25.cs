using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>
/// BM25F at one moment of the library: <c>rarity * (k1 + 1) * f / (f + k1)</c>, where f counts a term in each field by the field's weight over
/// <c>1 - b + b * length / average length</c> of that field.
/// </summary>
internal sealed class Bm25(SearchOptions options, int facts, FieldTotals total)
{
    public double K1 => options.K1;

    /// <summary>How much a term tells that so many facts have.</summary>
    public double Rarity(int documentFrequency) => Math.Log(1 + ((facts - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>What one occurrence counts in each field of facts of these lengths.</summary>
    public FieldWeights[] WeightsOf(FieldLengths[] lengths) => Array.ConvertAll(lengths, length => new FieldWeights(
        Weight(options.TextWeight, length.Text, total.Text),
        Weight(options.ContextWeight, length.Context, total.Context),
        Weight(options.QuoteWeight, length.Quote, total.Quote)));

    /// <summary>What a term adds to the score of a fact; <paramref name="scale"/> is its rarity times k1 + 1.</summary>
    public double Score(double scale, double frequency) => scale * frequency / (frequency + options.K1);

    // Where no fact has the field, nothing is counted in it.
    private double Weight(double weight, int length, long all) => all == 0 ? weight : weight / (1 - options.B + (options.B * length * facts / all));
}
