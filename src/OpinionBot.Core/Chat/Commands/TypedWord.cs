namespace OpinionBot.Chat.Commands;

/// <summary>A word of a typed line; what stands in quotation marks is one word.</summary>
/// <param name="Start">Where it begins in the line, with its quotation mark.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Without quotation marks.</param>
internal readonly record struct TypedWord(int Start, int End, string Text, bool IsQuoted)
{
    /// <summary>The word alone, without what a sentence puts around a word.</summary>
    public string Bare => Alone(Text);

    /// <summary>A word without white space, brackets, quotation marks and punctuation around it.</summary>
    public static string Alone(string text) => text.AsSpan().Trim(" .,;:!?()[]{}<>\"“”„«»'‘’`*_").ToString();

    /// <summary>The words of a line. A quotation that nobody closes goes to its end; any double mark closes any other.</summary>
    public static IReadOnlyList<TypedWord> ReadAll(string line)
    {
        var words = new List<TypedWord>();

        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
            }
            else
            {
                words.Add(IsMark(line[at]) ? Quoted(line, at) : Plain(line, at));
                at = words[^1].End;
            }
        }

        return words;
    }

    private static TypedWord Quoted(string line, int start)
    {
        var end = start + 1;

        while (end < line.Length && !IsMark(line[end]))
        {
            end++;
        }

        return new TypedWord(start, Math.Min(end + 1, line.Length), line[(start + 1)..end], IsQuoted: true);
    }

    // title:"Two words" is a name and what is quoted behind it.
    private static TypedWord Plain(string line, int start)
    {
        var end = start + 1;

        while (end < line.Length && !char.IsWhiteSpace(line[end]) && !(IsMark(line[end]) && line[end - 1] is ':' or '='))
        {
            end++;
        }

        return new TypedWord(start, end, line[start..end], IsQuoted: false);
    }

    private static bool IsMark(char character) => character is '"' or '“' or '”' or '„' or '«' or '»';
}
