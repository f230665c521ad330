using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>What one occurrence of a term counts in each field.</summary>
internal readonly record struct FieldWeights(double Text, double Context, double Quote)
{
    /// <summary>The weighted frequency of packed counts.</summary>
    public double Weigh(ushort packed) => (Text * PackedCounts.Text(packed)) + (Context * PackedCounts.Context(packed)) + (Quote * PackedCounts.Quote(packed));
}
