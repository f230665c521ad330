using System.Text;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Turns bytes into text as browsers do: by byte order mark, by what they are called, as UTF-8, or as Windows-1252 where that is plausible.</summary>
internal static class TextDecoding
{
    private const int Glance = 8_192;

    // Bytes in another encoding are hardly ever so many characters of UTF-8 by chance.
    private const int CertainlyUtf8 = 3;

    // What a wrong label makes of a text is full of characters that are none.
    private const double MostWrong = 0.02;

    // A control character or two may have got into any text.
    private const double MostOdd = 0.001;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnusableDocumentException">The bytes are no text in an encoding that can be told.</exception>
    public static string Decode(byte[] content, string name, string? contentType)
    {
        if (ByMark(content) is { } marked)
        {
            return marked;
        }

        if (content.AsSpan(0, Math.Min(content.Length, Glance)).Contains((byte)0))
        {
            throw new UnusableDocumentException($"{name} is not text but binary data; add text, Markdown, HTML or PDF.");
        }

        var label = EncodingLabel.Find(content, contentType);
        var characters = Utf8Mending.Count(content);

        // What is UTF-8 throughout is not by chance, whatever it is called; an encoding of escapes is ASCII to look at.
        if (characters.Wrong == 0
            && (label is null || label.WebName == "utf-8" || characters.Long >= CertainlyUtf8 || (label.IsSingleByte && characters.Long > 0)))
        {
            return Strict.GetString(content);
        }

        if (label is not null && label.WebName != "utf-8" && ByLabel(content, label) is { } labelled)
        {
            return labelled;
        }

        return characters.Wrong <= characters.Long ? Utf8Mending.Decode(content)
            : ByWindows(content) ?? throw new UnusableDocumentException($"{name} is not in an encoding that can be told; save it as UTF-8 and add it again.");
    }

    private static string? ByMark(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8Mending.Decode(content.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content, 2, content.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2),
        _ => WithoutMark(content)?.GetString(content),
    };

    // Text in UTF-16 without its mark, of Latin letters mostly: every second byte is zero.
    private static Encoding? WithoutMark(byte[] content)
    {
        var pairs = Math.Min(content.Length, Glance) / 2;
        var (even, odd) = (0, 0);

        for (var at = 0; at < pairs; at++)
        {
            even += content[2 * at] == 0 ? 1 : 0;
            odd += content[(2 * at) + 1] == 0 ? 1 : 0;
        }

        return pairs < 4 ? null
            : even == 0 && odd > pairs / 2 ? Encoding.Unicode
            : odd == 0 && even > pairs / 2 ? Encoding.BigEndianUnicode
            : null;
    }

    private static string? ByLabel(byte[] content, Encoding label)
    {
        var text = label.GetString(content);

        return text.Count(character => character == '\ufffd') <= MostWrong * text.Length ? text : null;
    }

    // Every byte string is valid in this encoding, so the result has to look like language: mostly letters and spaces, hardly a control character.
    private static string? ByWindows(byte[] content)
    {
        var text = EncodingLabel.Windows.GetString(content);
        var readable = text.Count(character => char.IsLetter(character) || character is ' ' or '\n');
        var odd = text.Count(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f'));
        var ascii = text.Count(char.IsAsciiLetter);
        var foreign = text.Count(character => !char.IsAscii(character));

        return odd <= MostOdd * text.Length && readable > 0.6 * text.Length && ascii > 0.4 * text.Length && foreign < 0.25 * text.Length ? text : null;
    }
}
