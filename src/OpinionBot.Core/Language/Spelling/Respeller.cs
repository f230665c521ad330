namespace OpinionBot.Language.Spelling;

/// <summary>Mends words that are no English and nearly one that is expected: <c>anxios</c>, <c>waht</c>, <c>chnage</c>.</summary>
/// <param name="expected">The words that are asked with here, folded, each with how often.</param>
public sealed class Respeller(IReadOnlyDictionary<string, int> expected)
{
    private const int MinLength = 4;

    // Longer words are still told apart with two letters wrong.
    private const int Long = 8;

    private readonly ILookup<int, string> _byLength = expected.Keys.Where(word => word.Length >= MinLength - 1).ToLookup(word => word.Length);

    /// <summary>The word as it was meant; the word itself when it is one, or when nothing that is expected is near.</summary>
    public string Mend(string folded)
    {
        if (folded.Length < MinLength || expected.ContainsKey(folded) || !folded.All(char.IsAsciiLetterLower) || EnglishWords.Has(folded))
        {
            return folded;
        }

        var most = folded.Length >= Long ? 2 : 1;

        return Enumerable.Range(folded.Length - most, (2 * most) + 1)
            .SelectMany(length => _byLength[length])
            .Select(word => (Word: word, Distance: EditDistance.Of(folded, word, most), IsSameStart: word[0] == folded[0]))
            .Where(near => near.Distance <= most && (near.IsSameStart || near.Distance == 1))
            .OrderBy(near => near.Distance).ThenByDescending(near => near.IsSameStart).ThenByDescending(near => near.Word.Order().SequenceEqual(folded.Order())).ThenByDescending(near => IsWithin(folded, near.Word) || IsWithin(near.Word, folded)).ThenByDescending(near => expected[near.Word]).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault(folded);
    }

    // A letter is left out, or typed twice, more often than another is taken for it.
    private static bool IsWithin(string part, string whole)
    {
        var at = 0;

        foreach (var letter in whole)
        {
            at += at < part.Length && part[at] == letter ? 1 : 0;
        }

        return at == part.Length;
    }
}
