using OpinionBot.Facts;

namespace OpinionBot.Search.Terms;

/// <summary>A fact as the index counts it: its terms in rising order, how often each field has them, and how long the fields are.</summary>
internal sealed record FactTerms(StoredFact Fact, int[] Terms, ushort[] Counts, FieldLengths Length)
{
    /// <summary>The order of facts within a segment: those of one workspace together, by id.</summary>
    public static int Compare(StoredFact left, StoredFact right)
    {
        var byWorkspace = string.CompareOrdinal(left.Workspace.Value, right.Workspace.Value);

        return byWorkspace != 0 ? byWorkspace : left.Id.CompareTo(right.Id);
    }
}
