using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>Takes out of a page, before the article is looked for, what its own markup calls something else: captions, credits, lists of other stories.</summary>
internal static class PageCleaner
{
    // By what elements are called in class or id, whatever the site.
    private static readonly string[] Names =
    [
        "caption", "credit", "byline", "dateline", "breadcrumb", "related", "recommend", "newsletter", "subscribe", "signup", "sign-up", "read-more",
        "readmore", "readnext", "read-next",
        "also-like", "alsolike", "share", "social", "promo", "advert", "sponsor", "author-bio", "authorbio", "about-author", "tags", "taboola", "outbrain",
        "popular", "trending", "cookie",
    ];

    // What is called so and is longer holds the article itself.
    private const int MostLetters = 600;
    private const int MostNodes = 1_000;
    private const int ParagraphLetters = 80;
    private const int MostParagraphs = 1;

    // Pages of newspapers have a few thousand. Writing a page of very many down again takes the parser minutes.
    private const int MostElements = 20_000;

    /// <summary>False for a page of so many elements that it is better left alone.</summary>
    public static bool CanClean(IDocument page) => page.All.Length <= MostElements;

    /// <returns>The page's markup without them, and without what it says of itself: that has been read.</returns>
    public static string Clean(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("script[type*='ld+json' i], figcaption, [class], [id]")
            .Where(element => element.LocalName == "script" || IsAside(element))
            .ToList())
        {
            element.Remove();
        }

        return page.DocumentElement.OuterHtml;
    }

    private static bool IsAside(IElement element) =>
        element.LocalName is not ("html" or "body" or "main" or "article" or "a" or "span" or "p")
            ? IsCalledAside(element) && IsSmall(element)
            : element.LocalName is "span" or "p" && Calls(element).Any(name => name.Contains("caption", StringComparison.OrdinalIgnoreCase) || name.Contains("credit", StringComparison.OrdinalIgnoreCase));

    private static bool IsCalledAside(IElement element) =>
        element.LocalName == "figcaption" || Calls(element).Any(call => Names.Any(name => call.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Calls(IElement element) => element.ClassList.Append(element.Id ?? "");

    // Looks no further than it must: a page may be one such element inside the other.
    private static bool IsSmall(IElement element)
    {
        var (letters, nodes) = (0, 0);
        var open = new Stack<(INode Node, int Next)>([(element, 0)]);

        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                continue;
            }

            var child = at.Node.ChildNodes[at.Next];
            letters += child is IText text ? text.Data.Count(char.IsLetter) : 0;

            if (letters > MostLetters || ++nodes > MostNodes)
            {
                return false;
            }

            open.Push((at.Node, at.Next + 1));
            open.Push((child, 0));
        }

        return element.QuerySelectorAll("p").Count(paragraph => paragraph.TextContent.Count(char.IsLetter) >= ParagraphLetters) <= MostParagraphs;
    }
}
