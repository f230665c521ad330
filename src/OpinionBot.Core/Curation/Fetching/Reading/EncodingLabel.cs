using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>What a document's encoding is called, by its server, its XML declaration or its own meta element, and what browsers take that to mean.</summary>
internal static class EncodingLabel
{
    // Browsers look no further for it than 1,024 bytes; some pages have long comments before.
    private const int Glance = 8_192;
    private const string Charset = "charset";

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"';,");

    private static readonly HtmlParser Parser;

    // Labels of the WHATWG's list that the library leaves out, and encodings that it takes in a narrower sense.
    private static readonly Dictionary<string, int> Others = new (int Page, string Labels)[]
    {
        (932, "sjis x-sjis ms932 ms_kanji windows-31j shift-jis csshiftjis"),
        (949, "euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"),
        (950, "big5-hkscs x-x-big5"),
        (50220, "csiso2022jp"),
        (51932, "cseucpkdfmtjapanese x-euc-jp"),
        (54936, "x-gbk gb_2312-80 chinese csgb2312"),
        (65001, "unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8"),
    }.SelectMany(page => page.Labels.Split(' ').Select(label => (label, page.Page))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    static EncodingLabel()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Windows = Encoding.GetEncoding(1252);
        Parser = new HtmlParser();
    }

    /// <summary>What every label of a Western encoding means, and what is read where there is none.</summary>
    public static Encoding Windows { get; }

    /// <returns>Null where there is no label, or none of an encoding that browsers know: UTF-7 is none.</returns>
    public static Encoding? Find(byte[] content, string? contentType)
    {
        if (contentType is not null && Meant(Named(contentType)) is { } served)
        {
            return served;
        }

        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Glance));

        return OfDeclaration(start) ?? OfMeta(start);
    }

    private static Encoding? OfDeclaration(string start) =>
        start.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && start.IndexOf("?>", StringComparison.Ordinal) is var end and > 0
            ? OfText(Meant(After(start[..end], "encoding")))
            : null;

    // The parser knows what is a comment, a script or an attribute of another element.
    private static Encoding? OfMeta(string start) =>
        start.Contains("<meta", StringComparison.OrdinalIgnoreCase)
            ? Parser.ParseDocument(start).QuerySelectorAll("meta").Select(meta => OfText(Meant(Of(meta)))).FirstOrDefault(found => found is not null)
            : null;

    private static string? Of(IElement meta) =>
        meta.GetAttribute(Charset)
        ?? ("content-type".Equals(meta.GetAttribute("http-equiv")?.Trim(), StringComparison.OrdinalIgnoreCase) ? Named(meta.GetAttribute("content") ?? "") : null);

    // What could be read as ASCII is not in two bytes a letter, whatever it says.
    private static Encoding? OfText(Encoding? encoding) => encoding?.CodePage is 1200 or 1201 ? Encoding.UTF8 : encoding;

    private static Encoding? Meant(string? label) =>
        label?.Trim() is not { Length: > 0 } name ? null
            : Others.TryGetValue(name, out var page) ? Encoding.GetEncoding(page)
            : TextEncoding.IsSupported(name) ? TextEncoding.Resolve(name)
            : null;

    private static string? Named(string contentType) => After(contentType, Charset);

    /// <summary>What stands after a word and an equals sign: <c>charset="utf-8"</c>.</summary>
    private static string? After(string text, string word)
    {
        if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
        {
            return null;
        }

        var rest = text.AsSpan(at + word.Length).TrimStart();

        if (!rest.StartsWith("="))
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(Ends);

        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
