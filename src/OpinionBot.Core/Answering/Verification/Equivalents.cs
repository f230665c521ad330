using OpinionBot.Language;

namespace OpinionBot.Answering.Verification;

/// <summary>Whether two words say the same: in another inflection, or by the short list of words that may stand for each other.</summary>
internal static class Equivalents
{
    // Words that have no other form, or that would be another word with an ending.
    private static readonly HashSet<string> Unchanging = new("not nor for but all any can may one two ten now own his her man out new will must than then very more most less least".Split(' '), StringComparer.Ordinal);

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Groups = new(Load);

    /// <param name="one">A folded word.</param>
    /// <param name="other">Another.</param>
    public static bool AreSame(string one, string other) =>
        one == other || (Groups.Value.TryGetValue(one, out var group) && group.Contains(other)) || IsInflected(one, other);

    // "worries" and "worried", "use" and "used"; not "policy" and "police", which a stemmer takes for one word, nor "not" and "note", "man" and "many".
    private static bool IsInflected(string one, string other)
    {
        if (Unchanging.Contains(one) || Unchanging.Contains(other))
        {
            return false;
        }

        var same = 0;

        while (same < one.Length && same < other.Length && one[same] == other[same])
        {
            same++;
        }

        var (left, right) = (one[same..], other[same..]);

        return same >= 3 && (AreEndings(one[..same], left, right) || AreEndings(one[..same], right, left));
    }

    private static bool AreEndings(string stem, string left, string right) => (left, right) switch
    {
        ("", "s") or ("", "ed") or ("", "ing") or ("s", "ed") or ("s", "ing") or ("ed", "ing") => true,
        ("", "es") => stem[^1] is 's' or 'x' or 'z' or 'h' or 'o',
        ("", "d") or ("s", "d") => stem[^1] == 'e',
        ("e", "ing") or ("es", "ing") or ("y", "ies") or ("y", "ied") or ("ies", "ied") => true,
        _ => false,
    };

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
