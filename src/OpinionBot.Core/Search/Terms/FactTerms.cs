using OpinionBot.Facts;

namespace OpinionBot.Search.Terms;

/// <summary>A fact as the index counts it: its terms in rising order, how often each field has them, and how long the fields are.</summary>
internal sealed record FactTerms(StoredFact Fact, int[] Terms, ushort[] Counts, FieldLengths Length)
{
    /// <summary>The order of facts within a segment: those with the same readers together, by id.</summary>
    public static int Compare(StoredFact left, StoredFact right)
    {
        var byReaders = string.CompareOrdinal(left.Source.Readers.Value, right.Source.Readers.Value);

        return byReaders != 0 ? byReaders : left.Id.CompareTo(right.Id);
    }
}
