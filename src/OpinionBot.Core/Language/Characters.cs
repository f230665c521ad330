using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ICU4N.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace OpinionBot.Language;

/// <summary>
/// What can be written in several characters, made one: letters composed or not, with accents or without, of full width, joined.
/// In a program without cultures, as this one is, <c>string.Normalize</c> leaves everything as it is.
/// </summary>
public static class Characters
{
    // Latin letters and the signs of ordinary typing: composed and ordinary as they stand, so that most texts need no tables.
    private static readonly SearchValues<char> Usual = SearchValues.Create([.. Between('\0', '\u024f').Except(['\u00ad']), .. Between('\u2010', '\u2027'), .. Between('\u2030', '\u203a'), .. Between('\u20a0', '\u20bf')]);

    // Of each character once in the life of the process; there are only so many of them.
    private static readonly ConcurrentDictionary<Rune, string> Plain = new();

    /// <summary>Every letter and its accents as one character (Unicode's NFC), otherwise as it was: what texts are kept in.</summary>
    public static string Compose(string text) => text.AsSpan().ContainsAnyExcept(Usual) ? ByTables(text, Form.Composed) : text;

    /// <summary>
    /// Letters, digits and signs of full width, in bold or joined (<c>ﬁ</c>) as everybody types them. For what people ask, never for
    /// a source: its facts stand there character for character. Raised digits stay what they are; what nobody sees, a soft hyphen within a word, goes.
    /// </summary>
    public static string Ordinary(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Usual))
        {
            return text;
        }

        var ordinary = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            ordinary.Append(IsUnseen(rune) ? "" : IsShaped(rune) ? ByTables(rune.ToString(), Form.Ordinary) : rune.ToString());
        }

        return Compose(ordinary.ToString());
    }

    /// <summary>A character of a composed text without its accents, in plain letters where it is made of them: <c>é</c> is e, <c>ß</c> ss, <c>ł</c> l, <c>２</c> 2. Empty for an accent alone.</summary>
    public static string WithoutAccents(Rune character) => character.IsAscii ? character.ToString() : Plain.GetOrAdd(character, MakePlain);

    /// <summary>True for an accent or a vowel sign that stands on the letter before it.</summary>
    public static bool IsMark(Rune character) => Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string MakePlain(Rune character)
    {
        var written = character.ToString();

        // The raised digit of a footnote is no digit of the number before it.
        if (Rune.GetUnicodeCategory(character) is UnicodeCategory.OtherNumber)
        {
            return written;
        }

        if (ToLatin(character) is var latin && latin != written)
        {
            return latin;
        }

        var letters = ByTables(written, Form.Apart).EnumerateRunes().Where(rune => !IsMark(rune) || IsVoicing(rune)).Select(ToLatin);

        return Compose(string.Concat(letters));
    }

    private static string ToLatin(Rune character)
    {
        if (!character.IsBmp)
        {
            return character.ToString();
        }

        var folded = new char[4];

        return new string(folded, 0, ASCIIFoldingFilter.FoldToASCII([(char)character.Value], 0, folded, 0, 1));
    }

    // Inlined, it would have the tables loaded for every question: they cost more than an ordinary one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ByTables(string text, Form form) => (form switch
    {
        Form.Composed => Normalizer2.NFCInstance,
        Form.Ordinary => Normalizer2.NFKCInstance,
        _ => Normalizer2.NFKDInstance,
    }).Normalize(text);

    private static bool IsShaped(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsDigit(rune) || rune.Value is 0x3000 or (>= 0xff00 and <= 0xffef);

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    // が is another letter than か, and no か with an accent.
    private static bool IsVoicing(Rune rune) => rune.Value is 0x3099 or 0x309a;

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private enum Form
    {
        Composed,
        Ordinary,
        Apart,
    }
}
