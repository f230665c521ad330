using OpinionBot.Search.Terms;

namespace OpinionBot.Answering.Understanding;

/// <summary>What is said to be more than what: of <c>more risks than benefits</c> the risks, of <c>the benefits outweigh the risks</c> the benefits.</summary>
internal sealed record Contrast(string More, string Less)
{
    private const int Farthest = 4;

    /// <param name="words">Folded.</param>
    /// <returns>Null when nothing is set against anything.</returns>
    public static Contrast? Read(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].StartsWith("outweigh", StringComparison.Ordinal) && at > 0 && at + 1 < words.Count)
            {
                return new Contrast(at > 2 && words[at - 2] == "of" ? words[at - 3] : words[at - 1], After(words, at));
            }

            for (var than = at + 2; words[at] == "more" && than < words.Count - 1 && than <= at + Farthest; than++)
            {
                if (words[than] == "than")
                {
                    return new Contrast(words[than - 1], After(words, than));
                }
            }
        }

        return null;
    }

    /// <summary>True when the other says the opposite.</summary>
    public bool IsReverseOf(Contrast other) => Thesaurus.AreAlike(More, other.Less) && Thesaurus.AreAlike(Less, other.More) && !Thesaurus.AreAlike(More, other.More);

    private static string After(IReadOnlyList<string> words, int at) => words[at + 1] is "its" or "the" or "their" or "any" or "to" && at + 2 < words.Count ? words[at + 2] : words[at + 1];
}
