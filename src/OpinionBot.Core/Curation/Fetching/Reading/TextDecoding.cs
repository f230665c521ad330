using System.Text;
using System.Text.RegularExpressions;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Turns bytes into text: by byte order mark, as UTF-8, by the declared encoding, or as Windows-1252 where that is plausible.</summary>
internal static partial class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnusableDocumentException">The bytes are no text in an encoding that can be told.</exception>
    public static string Decode(byte[] content, string name, string? contentType)
    {
        if (content is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }

        if (content is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        }

        if (content.AsSpan(0, Math.Min(content.Length, 8_192)).Contains((byte)0))
        {
            throw new UnusableDocumentException($"{name} is not text but binary data; add text, Markdown, HTML or PDF.");
        }

        try
        {
            return Strict.GetString(content).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return DecodeDeclared(content, contentType) ?? DecodeWindows(content)
                ?? throw new UnusableDocumentException($"{name} is not in an encoding that can be told; save it as UTF-8 and add it again.");
        }
    }

    private static string? DecodeDeclared(byte[] content, string? contentType)
    {
        var match = Charset().Match($"{contentType} {Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 2_048))}");

        try
        {
            return match.Success ? Encoding.GetEncoding(match.Groups["name"].Value).GetString(content) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Every byte string is valid in this encoding, so the result has to look like language: mostly letters and spaces, hardly a control character.
    private static string? DecodeWindows(byte[] content)
    {
        var text = Encoding.GetEncoding(1252).GetString(content);
        var readable = text.Count(character => char.IsLetter(character) || character is ' ' or '\n');
        var odd = text.Count(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'));
        var ascii = text.Count(char.IsAsciiLetter);

        return odd == 0 && readable > 0.7 * text.Length && ascii > 0.6 * text.Length ? text : null;
    }

    [GeneratedRegex(@"charset=[""']?(?<name>[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
