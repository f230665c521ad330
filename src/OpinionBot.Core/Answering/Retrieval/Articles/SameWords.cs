using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>Keeps of facts that say the same words one: a sentence that leans on the one before it has that one in front.</summary>
internal static class SameWords
{
    /// <param name="isNumber">A number is said alone; other questions are better answered by a sentence with what it leans on.</param>
    public static IReadOnlyList<StoredFact> Once(IEnumerable<StoredFact> facts, bool isNumber)
    {
        var kept = new List<StoredFact>();

        foreach (var fact in facts)
        {
            var same = kept.FindIndex(other => AreSame(other, fact));

            if (same < 0)
            {
                kept.Add(fact);
            }
            else if (!isNumber && fact.Fact.Text.Length > kept[same].Fact.Text.Length && fact.Fact.Anchor?.Exact != kept[same].Fact.Anchor?.Exact)
            {
                kept[same] = fact;
            }
        }

        return kept;
    }

    private static bool AreSame(StoredFact one, StoredFact other) =>
        one.Fact.Anchor?.Exact is { } words && other.Fact.Anchor?.Exact is { } others
            ? words.Contains(others, StringComparison.Ordinal) || others.Contains(words, StringComparison.Ordinal)
            : one.Fact.Text == other.Fact.Text;
}
