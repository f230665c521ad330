using System.Buffers;
using System.Globalization;
using System.Text;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching;

/// <summary>
/// Writes a document's text in the characters that people type, without what nobody sees: soft hyphens, signs of no width, joined letters,
/// spaces and hyphens of other kinds, and what a wrong encoding left behind.
/// </summary>
internal static class ArticleCharacters
{
    // Nearly every text has nothing but these and line breaks: the rest is looked at one by one.
    private static readonly SearchValues<char> Odd = SearchValues.Create(
    [
        .. Range('\0', '\u0008'), '\u000b', '\u000c', .. Range('\u000e', '\u001f'), .. Range('\u007f', '\u00a0'), '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u180e',
        .. Range('\u2000', '\u2011'), .. Range('\u2028', '\u202f'), .. Range('\u205f', '\u206f'), '\u3000', '\ufeff', .. Range('\ufb00', '\ufb06'), .. Range('\ufff9', '\ufffd'),
    ]);

    // What these bytes are in Windows-1252: who took such a text for ISO 8859-1 left them in it.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The same words, composed with their accents; line breaks stay line breaks.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Odd))
        {
            return Characters.Compose(text);
        }

        var clean = new StringBuilder(text.Length);

        for (var at = 0; at < text.Length; at++)
        {
            var before = clean.Length == 0 ? ' ' : clean[^1];

            if (Odd.Contains(text[at]))
            {
                clean.Append(Plain(text[at], before, at + 1 < text.Length ? text[at + 1] : ' '));
            }
            else
            {
                clean.Append(text[at]);
            }
        }

        return Characters.Compose(clean.ToString());
    }

    private static string Plain(char character, char before, char after) => character switch
    {
        '\u2028' or '\u2029' or '\f' => "\n",
        >= '\u0080' and <= '\u009f' => Windows[character - '\u0080'] is not '\0' and var meant ? meant.ToString() : "",
        >= '\ufb00' and <= '\ufb06' => Ligatures[character - '\ufb00'],
        '\u2010' or '\u2011' => "-",

        // Between letters of other scripts, and in emoji, these two say how they are joined.
        '\u200c' or '\u200d' => IsJoining(before) && IsJoining(after) ? character.ToString() : "",
        '\u3000' => " ",

        // Nobody knows what it was: digits on its two sides are not one number.
        '\ufffd' => char.IsDigit(before) && char.IsDigit(after) ? " " : "",
        _ => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator || character == '\v' ? " " : "",
    };

    private static bool IsJoining(char character) => character >= '\u0590' && character is not (>= '\u2000' and <= '\u206f');

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
