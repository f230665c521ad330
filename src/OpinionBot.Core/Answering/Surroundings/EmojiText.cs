using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpinionBot.Answering.Surroundings;

/// <summary>Emoji, as characters and as codes: <c>:+1:</c>, <c>:wave::skin-tone-2:</c>.</summary>
internal static partial class EmojiText
{
    private const int Keycap = 0x20E3;

    // "10:30:00" is a time: a code begins and ends where no word does; one that begins with a letter may touch a word on one side.
    [GeneratedRegex(@"\B(:[\w'+-]+:)+\B|\B(:[a-z][\w'+-]+:)+|(:[a-z][\w'+-]+:)+\B", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Codes();

    /// <summary>The text with a blank in place of each.</summary>
    public static string TakeOut(string text)
    {
        text = text.Contains(':', StringComparison.Ordinal) ? Codes().Replace(text, " ") : text;

        return Ascii.IsValid(text) ? text : TakeOutCharacters(text);
    }

    // An emoji may be many characters that are joined: what one reader sees as one is judged as one.
    private static string TakeOutCharacters(string text)
    {
        var kept = new StringBuilder(text.Length);
        var signs = StringInfo.GetTextElementEnumerator(text);

        while (signs.MoveNext())
        {
            var sign = signs.GetTextElement();
            kept.Append(sign.EnumerateRunes().Any(IsEmoji) ? " " : sign);
        }

        return kept.ToString();
    }

    private static bool IsEmoji(Rune rune) => rune.Value is (>= 0x1F000 and <= 0x1FBFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or (>= 0x2300 and <= 0x23FF) or Keycap or 0xFE0F;
}
