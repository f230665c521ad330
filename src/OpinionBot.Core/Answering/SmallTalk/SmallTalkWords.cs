using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.SmallTalk;

/// <summary>The words of a message as small talk is compared by: folded, without endings, apostrophes and letters repeated for emphasis.</summary>
internal static class SmallTalkWords
{
    private const int Syllable = 2;

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal) { ["u"] = "you", ["r"] = "are", ["ur"] = "your", ["youre"] = "your", ["pls"] = "please", ["plz"] = "please" };

    // What says nothing in a chat: "please", "very", "the".
    private static readonly Lazy<HashSet<string>> Chatter = new(() => [.. Lexicon.Default.Of("chatter").All.Select(Settle)]);

    /// <summary>The words that say something; all when none does (<c>really?</c>).</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        IReadOnlyList<string> words = [.. Words.Of(text).Select(word => Settle(Spelling(word.Text)))];
        IReadOnlyList<string> telling = [.. words.Where(word => !Chatter.Value.Contains(word))];

        return [.. (telling.Count > 0 ? telling : words).Select(WithoutEnding).Distinct()];
    }

    private static string Spelling(string word) => Words.FoldText(word).Replace("'", "", StringComparison.Ordinal) is var plain && Spellings.TryGetValue(plain, out var spelling) ? spelling : plain;

    // "numbers" is number and "knowing" know; the stem of "helpful" would be that of "help".
    private static string WithoutEnding(string word) =>
        word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word.Length > 3 && word[^1] == 's' ? word[..^1]
        : word;

    // "lmaooo" is lmao, "hahahah" haha and "kkkkkk" kkk.
    private static string Settle(string word)
    {
        if (word.Length >= 3 && word.All(letter => letter == word[0]))
        {
            return word[..3];
        }

        var single = string.Concat(word.Where((letter, at) => at == 0 || letter != word[at - 1]));
        var isLaughter = single.Length > 2 * Syllable && Enumerable.Range(Syllable, single.Length - Syllable).All(at => single[at] == single[at - Syllable]);

        return isLaughter ? single[..(2 * Syllable)] : single;
    }
}
