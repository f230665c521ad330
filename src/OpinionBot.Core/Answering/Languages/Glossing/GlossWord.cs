using OpinionBot.Language;

namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>A word or a sign of a question, as a language's words are looked up: parted at apostrophes and hyphens.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Joint">What joins it to the word before, <c>-</c> or <c>'</c>; empty when a space does.</param>
internal sealed record GlossWord(string Text, string Joint)
{
    private static readonly char[] Silent = ['¿', '¡', '„', '“', '”', '«', '»', '"', '(', ')', '*', '_', '-', '–', '—'];

    public bool IsSign { get; } = !char.IsLetterOrDigit(Text[0]);

    public bool IsEnd { get; } = Text is "." or "?" or "!" or ";" or ":";

    public WordForms Forms { get; } = new(Text);

    /// <summary>The words and signs of a text; quotation marks, brackets, dashes and the signs that open a Spanish sentence are left out.</summary>
    public static IReadOnlyList<GlossWord> Of(string text)
    {
        var composed = Characters.Ordinary(text);
        var words = new List<GlossWord>();
        var joint = "";

        for (var at = 0; at < composed.Length;)
        {
            var start = at;

            while (at < composed.Length && (char.IsLetterOrDigit(composed[at]) || Continues(composed, start, at)))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(new GlossWord(composed[start..at], joint));
                joint = "";
                continue;
            }

            var sign = composed[at++];
            joint = IsJoint(composed, at - 1) ? sign is '-' or '‑' ? "-" : "'" : "";

            if (joint.Length == 0 && !char.IsWhiteSpace(sign) && !Silent.Contains(sign))
            {
                words.Add(new GlossWord(sign.ToString(), ""));
            }
        }

        return words;
    }

    // "EE.UU", "3,5", "3-5": one word each.
    private static bool Continues(string text, int start, int at) =>
        at > start && at + 1 < text.Length
        && ((text[at] == '.' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]))
            || (text[at] is '.' or ',' or '-' or '–' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static bool IsJoint(string text, int at) =>
        text[at] is '-' or '‑' or '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
