using System.Buffers;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Tells by a document's markup whether it is a web page, whatever it is called, or something else that is written in tags.</summary>
internal static class MarkupSigns
{
    // A page without its head, as it is copied from a page's source.
    private const int LeastBlocks = 2;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly string[] Roots =
    [
        "html", "head", "body", "article", "main", "section", "div", "p", "h1", "h2", "h3", "table", "ul", "ol", "dl", "blockquote", "meta", "title",
        "link", "script", "style", "span", "header", "figure", "noscript", "base", "center",
    ];

    private static readonly string[] Feeds = ["rss", "feed", "rdf:rdf", "channel"];
    private static readonly string[] Blocks = ["</p>", "</div>", "</h1>", "</h2>", "</li>", "</td>", "</article>"];

    /// <summary>True for what begins like a page, after comments and declarations.</summary>
    public static bool IsPage(string text) => Root(text) is { } root && Roots.Contains(root);

    /// <summary>True for text with several parts of a page in it.</summary>
    public static bool IsPartOfPage(string text) => Blocks.Sum(block => Count(text, block, LeastBlocks)) >= LeastBlocks;

    /// <returns>What it is and what to do, of a document in tags that is no page; null for all others.</returns>
    public static string? NoPage(string text, string name)
    {
        if (Root(text) is not { } root || Roots.Contains(root))
        {
            return null;
        }

        if (Feeds.Contains(root))
        {
            var articles = Count(text, "<item", int.MaxValue) + Count(text, "<entry", int.MaxValue);

            return $"{name} is a feed ({articles} {(articles == 1 ? "article" : "articles")}) and no article; add the address of the article that you mean, or paste its text.";
        }

        return text.TrimStart('\ufeff', ' ', '\t', '\r', '\n').StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            ? $"{name} is XML ({root}) and no article; add the web page, a PDF or plain text."
            : null;
    }

    // The first element's name in lower case; null where the text does not begin with one.
    private static string? Root(string text)
    {
        var rest = text.AsSpan().TrimStart('\ufeff').TrimStart();

        while (rest.StartsWith("<!--") || rest.StartsWith("<?") || rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            if (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return "html";
            }

            var close = rest.StartsWith("<!--") ? "-->" : ">";
            var end = rest.IndexOf(close, StringComparison.Ordinal);

            if (end < 0)
            {
                return null;
            }

            rest = rest[(end + close.Length)..].TrimStart();
        }

        if (rest.Length < 2 || rest[0] != '<' || !char.IsAsciiLetter(rest[1]))
        {
            return null;
        }

        var length = rest.IndexOfAny(NameEnds);

        return length < 0 ? null : rest[1..length].ToString().ToLowerInvariant();
    }

    private static int Count(string text, string sign, int most)
    {
        var (count, at) = (0, 0);

        while (count < most && (at = text.IndexOf(sign, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            count++;
            at += sign.Length;
        }

        return count;
    }
}
