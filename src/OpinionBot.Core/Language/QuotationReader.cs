namespace OpinionBot.Language;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Whole">With its marks; a quotation that runs on into a next paragraph ends at the end of its own.</param>
/// <param name="Words">Without its marks, and without white space or a comma right before the closing mark.</param>
public readonly record struct QuotationMention(TextSpan Whole, TextSpan Words);

/// <summary>Finds quotations in every kind of quotation marks; an apostrophe is none.</summary>
public static class QuotationReader
{
    private const int MinLong = 20;

    public static IReadOnlyList<QuotationMention> Read(string text)
    {
        var found = new List<QuotationMention>();

        for (var at = 0; at < text.Length; at++)
        {
            if (Opens(text, at) && FindClose(text, at) is { } close)
            {
                var end = close > at + 1 && text[close - 1] == ',' ? close - 1 : close;

                if (end > at + 1 && !string.IsNullOrWhiteSpace(text[(at + 1)..end]))
                {
                    found.Add(new QuotationMention(new TextSpan(at, Math.Min(close + 1, text.Length) - at), new TextSpan(at + 1, end - at - 1)));
                }

                at = close;
            }
        }

        return found;
    }

    private static bool Opens(string text, int at) => text[at] switch
    {
        '“' or '„' or '«' or '「' or '『' => true,
        '"' => true,
        // A single mark opens only where a word begins, so that "don't" and "the workers' rights" have none.
        '‘' or '\'' => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '“' or '"') && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };

    private static int? FindClose(string text, int open)
    {
        var isSingle = text[open] is '‘' or '\'';

        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                // Not closed in its paragraph: a long quotation by convention, a stray mark when straight.
                return IsLong(text, open, at) ? at : null;
            }

            if (Closes(text, open, at) && (!isSingle || EndsWord(text, at)))
            {
                return at;
            }
        }

        return IsLong(text, open, text.Length) ? text.Length : null;
    }

    // A straight or single mark at the start of a paragraph that is closed nowhere in it goes on in the next.
    private static bool IsLong(string text, int open, int end) =>
        text[open] == '“' || (text[open] is '"' or '\'' or '‘' && (open == 0 || text[open - 1] == '\n') && end - open > MinLong);

    private static bool Closes(string text, int open, int at) => text[open] switch
    {
        '“' => text[at] is '”',
        '„' => text[at] is '“' or '”',
        '«' => text[at] is '»',
        '「' => text[at] is '」',
        '『' => text[at] is '』',
        '‘' => text[at] is '’',
        var same => text[at] == same,
    };

    private static bool EndsWord(string text, int at) =>
        (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) && !char.IsWhiteSpace(text[at - 1]);
}
