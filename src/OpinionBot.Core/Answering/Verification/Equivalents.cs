using OpinionBot.Facts;

namespace OpinionBot.Answering.Verification;

/// <summary>Whether two words say the same: in another inflection, or by the short list of words that may stand for each other.</summary>
internal static class Equivalents
{
    private static readonly string[] Endings = ["", "s", "es", "e", "ed", "d", "ing", "y", "ies", "ied"];

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Groups = new(Load);

    /// <param name="one">A folded word.</param>
    /// <param name="other">Another.</param>
    public static bool AreSame(string one, string other) =>
        one == other || (Groups.Value.TryGetValue(one, out var group) && group.Contains(other)) || IsInflected(one, other);

    // "worries" and "worried", "use" and "using"; not "policy" and "police", which a stemmer takes for one word.
    private static bool IsInflected(string one, string other)
    {
        var same = 0;

        while (same < one.Length && same < other.Length && one[same] == other[same])
        {
            same++;
        }

        return same >= 3 && same >= Math.Min(one.Length, other.Length) - 1 && Endings.Contains(one[same..], StringComparer.Ordinal) && Endings.Contains(other[same..], StringComparer.Ordinal);
    }

    private static Dictionary<string, HashSet<string>> Load()
    {
        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

        foreach (var row in DataFile.ReadRows("Answering/Verification/equivalents.tsv", columns: 1))
        {
            var group = row[0].Split(", ").ToHashSet(StringComparer.Ordinal);

            foreach (var word in group)
            {
                groups.Add(word, group);
            }
        }

        return groups;
    }
}
