namespace OpinionBot.Measuring;

/// <summary>The shingles by which texts of articles are compared: each run of four words, as the article extraction benchmark counts them.</summary>
public static class Shingles
{
    private const int Length = 4;

    /// <summary>A text of fewer than four words is one shingle of all of them.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = Tokens(text);

        return [.. Enumerable.Range(0, Math.Max(1, words.Count - Length + 1)).Select(at => string.Join(' ', words.Skip(at).Take(Length)))];
    }

    /// <summary>Runs of letters, digits and underscores.</summary>
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();

        for (var at = 0; at < text.Length; at++)
        {
            var start = at;

            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            {
                at++;
            }

            if (at > start)
            {
                tokens.Add(text[start..at]);
            }
        }

        return tokens;
    }
}
