namespace OpinionBot.Language;

/// <summary>The English words for numbers.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, decimal> Cardinals =
        Numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1)
            .Concat(Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10))
            .Append(new("dozen", 12))
            .ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["k"] = 1_000,
        ["thousand"] = 1_000,
        ["m"] = 1_000_000,
        ["million"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
        ["tn"] = 1_000_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    private static readonly Dictionary<string, decimal> Parts =
        Numbered("half third quarter fifth sixth seventh eighth ninth tenth", 2, 1)
            .Concat(Numbered("halves thirds quarters fifths sixths sevenths eighths ninths tenths", 2, 1))
            .Concat([new("fourth", 4), new("fourths", 4)])
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Reads <c>seven</c>, <c>forty-seven</c>, <c>three hundred</c> or <c>two thousand</c> from the words at an index.</summary>
    /// <returns>The value and how many words it takes; null when there is no number.</returns>
    public static (decimal Value, int Count)? ReadCardinal(IReadOnlyList<Word> words, int at)
    {
        if (ReadSmall(words[at].Text) is not { } value)
        {
            return null;
        }

        var count = 1;

        while (at + count < words.Count && Scale(words[at + count].Text) is { } scale && scale >= 100 && words[at + count].Text.Length > 2)
        {
            value *= scale;
            count++;
        }

        return (value, count);
    }

    /// <summary>The factor of <c>million</c>, <c>bn</c> and the like; null for other words.</summary>
    public static decimal? Scale(string word) => Scales.TryGetValue(Words.Fold(word), out var scale) ? scale : null;

    /// <summary>2 for <c>half</c>, 10 for <c>tenths</c>; null for other words.</summary>
    public static decimal? Part(string word) => Parts.TryGetValue(Words.Fold(word), out var part) ? part : null;

    private static decimal? ReadSmall(string word)
    {
        var folded = Words.Fold(word);

        if (Cardinals.TryGetValue(folded, out var value))
        {
            return value;
        }

        return folded.Split('-') is [var tens, var ones]
            && Cardinals.TryGetValue(tens, out var ten) && ten is >= 20 and <= 90
            && Cardinals.TryGetValue(ones, out var one) && one is >= 1 and <= 9
            ? ten + one
            : null;
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Numbered(string words, decimal first, decimal step) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, first + (step * index)));
}
