using OpinionBot.Language;

namespace OpinionBot.Answering.Readings;

/// <summary>Reads which of the numbered readings somebody chooses: <c>2</c>, <c>2.</c>, <c>number two</c>, <c>the second one</c>.</summary>
internal static class ReadingNumber
{
    private static readonly string[][] Numbers = [["1", "one", "first"], ["2", "two", "second"], ["3", "three", "third"]];
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal) { "the", "number", "no", "option", "please", "one" };

    /// <returns>Null when the text is anything but such a choice.</returns>
    public static int? Read(string text)
    {
        IReadOnlyList<string> words = [.. Words.Of(text).Select(word => Words.Fold(word.Text))];
        var telling = words.Count == 1 ? words : [.. words.Where(word => !Around.Contains(word))];
        var number = telling is [var only] ? Array.FindIndex(Numbers, names => names.Contains(only)) + 1 : 0;

        return number > 0 ? number : null;
    }
}
