using System.Buffers;
using System.Text;

namespace OpinionBot.Language;

/// <summary>A word of a text: letters and digits, with inner apostrophes, full stops and hyphens (<c>U.S.</c>, <c>2.0</c>, <c>best-known</c>).</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">As written.</param>
public readonly record struct Word(TextSpan Span, string Text)
{
    public bool IsCapitalised => char.IsUpper(Text[0]) || (Text.Length > 1 && Text.Skip(1).Any(char.IsUpper));
}

/// <summary>Reads the words of a text, and folds spelling differences that do not matter.</summary>
public static class Words
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.'");

    /// <summary>All words in reading order. Linear in the length of the text.</summary>
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();

        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;

            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]) || JoinsAt(text, at)))
            {
                at++;
            }

            // The last full stop of "U.S." belongs to the word, that of "it." does not.
            if (at < text.Length && text[at] == '.' && at - start >= 3 && text[at - 2] == '.' && char.IsLetter(text[at - 1]))
            {
                at++;
            }

            words.Add(new Word(new TextSpan(start, at - start), text[start..at]));
        }

        return words;
    }

    /// <summary>Lower case, without accents, with plain apostrophes and hyphens, without a possessive ending.</summary>
    public static string Fold(string word)
    {
        var plain = FoldText(word);

        return plain.EndsWith("'s", StringComparison.Ordinal) ? plain[..^2]
            : plain.EndsWith("s'", StringComparison.Ordinal) ? plain[..^1]
            : plain;
    }

    /// <summary>Lower case, without accents, with plain apostrophes, quotation marks and hyphens, and single spaces.</summary>
    public static string FoldText(string text)
    {
        // Most words are.
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);

        foreach (var rune in Characters.Compose(text).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '‘' or '’' or 'ʼ' or '′':
                    folded.Append('\'');
                    break;
                case '“' or '”' or '„' or '«' or '»':
                    folded.Append('"');
                    break;
                case '‐' or '‑' or '‒' or '–' or '—':
                    folded.Append('-');
                    break;
                case < 0x80 and > ' ':
                    folded.Append(char.ToLowerInvariant((char)rune.Value));
                    break;
                case var _ when !Rune.IsWhiteSpace(rune):
                    folded.Append(Characters.WithoutAccents(Rune.ToLowerInvariant(rune)).ToLowerInvariant());
                    break;
                case var _ when folded.Length == 0 || folded[^1] != ' ':
                    folded.Append(' ');
                    break;
            }
        }

        return folded.ToString();
    }

    private static bool IsMark(char character) => Rune.TryCreate(character, out var rune) && Characters.IsMark(rune);

    private static bool JoinsAt(string text, int at) =>
        text[at] is '\'' or '’' or '.' or '-' or '‑' or ','
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at + 1])
        && (text[at] switch
        {
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) && IsGroupOfThree(text, at + 1),
            '.' => char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]) && (char.IsDigit(text[at + 1]) || IsInitial(text, at)),
            '-' or '‑' => !(char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])) || IsIsoDate(text, at),
            _ => true,
        });

    // "2026-03-05" is one word, the range "12-18" is two.
    private static bool IsIsoDate(string text, int hyphen) => IsIsoDateFrom(text, hyphen - 4) || IsIsoDateFrom(text, hyphen - 7);

    private static bool IsIsoDateFrom(string text, int start) =>
        start >= 0 && start + 10 <= text.Length && text[start + 4] == '-' && text[start + 7] == '-'
        && Enumerable.Range(start, 10).All(at => char.IsAsciiDigit(text[at]) || at == start + 4 || at == start + 7);

    private static bool IsGroupOfThree(string text, int at) =>
        at + 3 <= text.Length
        && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsDigit(text[at + 3]));

    // "U.S" joins, "end.Next" does not: a letter alone stands before the full stop.
    private static bool IsInitial(string text, int at) => at < 2 || !char.IsLetterOrDigit(text[at - 2]);
}
