using System.Buffers;

namespace OpinionBot.Answering.Surroundings;

/// <summary>
/// What somebody said, without what stands around it in a chat: quotations of earlier messages, a signature, who else is spoken to,
/// emoji, addresses and marks of emphasis. Of itself it is the same again.
/// </summary>
public static class QuestionText
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    /// <summary>The plain words; empty when there are none. A platform's own markup has become text before.</summary>
    public static string Of(string said) => Tidy(Signature.TakeOff(EarlierMessage.TakeOff(LinesOf(said))));

    /// <summary>The same with what is quoted, for a message that is looked at for what it shows.</summary>
    public static string WithQuotations(string said) => Tidy(Signature.TakeOff([.. LinesOf(said).Select(EarlierMessage.Unmark)]));

    /// <summary>True for text with a word or a number in it.</summary>
    internal static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static string[] LinesOf(string said) => said.ReplaceLineEndings("\n").Split('\n');

    private static string Tidy(IReadOnlyList<string> lines)
    {
        var said = string.Join('\n', lines);
        // Where there is no word, the emoji are what is said.
        var text = HasWords(said) ? EmojiText.TakeOut(TextMarks.TakeOut(said)) : said;

        return Unquoted(Settle(SpokenTo.TakeOff(Settle(text))));
    }

    // No mark that only went on with what is gone.
    private static string Settle(string text) =>
        string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0)).TrimStart(' ', '\n', ',', ';', ':');

    // A question that is wholly in quotation marks is not quoted: somebody was careful.
    private static string Unquoted(string text) => text is ['"' or '“' or '„' or '«', .. var inner, '"' or '”' or '“' or '»'] && inner.AsSpan().IndexOfAny(QuotationMarks) < 0 ? inner.Trim() : text;
}
