namespace OpinionBot.Chat;

/// <summary>Cuts text into pieces that fit a platform's limit: between paragraphs where possible, else sentences, else words.</summary>
public static class TextSplitter
{
    /// <summary>The pieces, none over the limit, in order; together they are the text but for white space at the cuts.</summary>
    /// <param name="limit">How long a piece may be; at least 10.</param>
    /// <param name="cost">How much of the limit a character takes, when the platform writes some of them longer.</param>
    public static IReadOnlyList<string> Split(string text, int limit, Func<char, int>? cost = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 10);
        var pieces = new List<string>();
        var rest = text.AsSpan().Trim();

        while (!rest.IsEmpty)
        {
            var length = LongestPrefix(rest, limit, cost);
            length = length == rest.Length ? length : FindCut(rest[..length], next: rest[length]);
            pieces.Add(rest[..length].TrimEnd().ToString());
            rest = rest[length..].TrimStart();
        }

        return pieces;
    }

    private static int LongestPrefix(ReadOnlySpan<char> text, int limit, Func<char, int>? cost)
    {
        var spent = 0;

        for (var at = 0; at < text.Length; at++)
        {
            spent += cost?.Invoke(text[at]) ?? 1;

            if (spent > limit)
            {
                return at;
            }
        }

        return text.Length;
    }

    // A cut must leave a piece of some length: a paragraph break near the beginning is no help.
    private static int FindCut(ReadOnlySpan<char> piece, char next)
    {
        if (piece.LastIndexOf('\n') is var paragraph && paragraph > piece.Length / 2)
        {
            return paragraph + 1;
        }

        for (var at = piece.Length - 1; at > piece.Length / 3; at--)
        {
            if (char.IsWhiteSpace(at + 1 < piece.Length ? piece[at + 1] : next) && piece[at] is '.' or '!' or '?' or '…' or '。')
            {
                return at + 1;
            }
        }

        if (char.IsWhiteSpace(next))
        {
            return piece.Length;
        }

        var word = piece.LastIndexOfAny(' ', '\n', '\t');

        return word > 0 ? word + 1
            : char.IsHighSurrogate(piece[^1]) ? piece.Length - 1
            : piece.Length;
    }
}
