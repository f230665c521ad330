using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OpinionBot.Curation.Fetching.Pages.Details;
using OpinionBot.Curation.Fetching.Pages.Refusals;
using OpinionBot.Curation.Fetching.Reading;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>Reads the article of a web page: SmartReader finds it, the page's own metadata says what it is.</summary>
internal static class HtmlReader
{
    private const int MaxDepth = 500;

    // Pages that leave out closing tags look deeper than they are; this only keeps out what is built to break a parser.
    private const int MaxOpenTags = 10_000;
    private const int MinLetters = 200;

    /// <exception cref="UnusableDocumentException">The page has no article, or is built to break its readers.</exception>
    public static ReadDocument Read(string html, string name)
    {
        // Before any parser sees it: markup nested without end takes readers down with it.
        if (OpenTags(html) > MaxOpenTags)
        {
            throw TooDeep(name);
        }

        var page = new HtmlParser().ParseDocument(html);

        if (Depth(page) > MaxDepth)
        {
            throw TooDeep(name);
        }

        FootnoteMarks.Remove(page);
        RaisedDigits.Raise(page);
        var metadata = PageMetadata.Read(page);
        var hasOwnBody = metadata.ArticleBody?.Count(char.IsLetter) >= MinLetters;

        if (!hasOwnBody && NoArticle.Reason(page, name) is { } reason)
        {
            throw new UnusableDocumentException(reason);
        }

        var wall = Paywall.Reason(page, name);
        var isTold = PageCleaner.CanClean(page);

        if (isTold)
        {
            ConsentDialogs.Remove(page);
            InteractiveParts.Remove(page);
        }

        var paragraphs = PageParagraphs.Read(page);
        var article = new SmartReader.Reader("https://article.invalid/", isTold ? PageCleaner.Clean(page) : html).GetArticle();

        // A page's own account of its article, then all its paragraphs, where no part of the page looks like one; a short one has to be marked.
        var text = new[] { ArticleText.Of(article.Content ?? ""), metadata.ArticleBody ?? "", paragraphs }.FirstOrDefault(text => text.Count(char.IsLetter) >= MinLetters)
            ?? ShortArticle.Read(page);

        if (text.Length == 0)
        {
            throw new UnusableDocumentException(NoArticle.ReasonWithoutText(page, name));
        }

        if (wall is not null && Paywall.IsBeginning(text))
        {
            throw new UnusableDocumentException(wall);
        }

        return new ReadDocument(
            text,
            metadata.Title ?? TitleText.Decode(article.Title),
            metadata.Author ?? NameText.Clean(article.Author) ?? NameText.Clean(article.Byline),
            metadata.Publisher ?? NameText.Clean(article.SiteName),
            metadata.Published,
            metadata.Language ?? NullIfEmpty(article.Language),
            metadata.Canonical);
    }

    private static UnusableDocumentException TooDeep(string name) =>
        new($"{name} has markup nested more than {MaxDepth} levels deep; save the article as text and add that.");

    private static int Depth(IDocument page)
    {
        var deepest = 0;
        var waiting = new Stack<(INode Node, int Depth)>([(page, 0)]);

        while (waiting.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);

            foreach (var child in next.Node.ChildNodes)
            {
                waiting.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    // The most tags that are open at once, as far as a glance can tell.
    private static int OpenTags(string html)
    {
        var depth = 0;
        var deepest = 0;

        for (var at = 0; at + 1 < html.Length; at++)
        {
            if (html[at] == '<')
            {
                depth += html[at + 1] == '/' ? -1 : char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1)) ? 1 : 0;
                depth = Math.Max(0, depth);
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('>');

        if (end > 0 && tag[end - 1] == '/')
        {
            return true;
        }

        var length = 0;

        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length].ToString().ToLowerInvariant() is "br" or "img" or "hr" or "meta" or "link" or "input" or "source" or "wbr" or "area" or "base" or "col" or "embed" or "track" or "p" or "li" or "td" or "tr" or "th" or "option" or "dd" or "dt";
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
