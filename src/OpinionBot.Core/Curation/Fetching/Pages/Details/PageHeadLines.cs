using AngleSharp.Dom;
using OpinionBot.Curation.Fetching.Reading;

namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>Reads who wrote, where and when from the lines of a page that its markup calls byline, date and the like, where its metadata does not say.</summary>
internal static class PageHeadLines
{
    private const int MaxLength = 160;

    private static readonly string[] Names = ["byline", "date", "dateline", "pub", "published", "posted", "meta", "by", "author", "timestamp", "article-info", "credits"];

    public static HeadLine Of(IDocument page)
    {
        var found = new HeadLine(null, null, null);

        foreach (var element in page.QuerySelectorAll("p, div, span, small, address, h2, h3").Where(IsHeadLine))
        {
            if (HeadLine.TryRead(element.TextContent.Trim()) is { } line)
            {
                found = new HeadLine(found.Author ?? line.Author, found.Publisher ?? line.Publisher, found.Published ?? line.Published);
            }
        }

        return found;
    }

    // Boxes beside the article have such lines of other articles.
    private static bool IsHeadLine(IElement element) =>
        element.TextContent.Trim().Length is > 3 and <= MaxLength
        && (element.ClassList.Any(name => Names.Contains(name, StringComparer.OrdinalIgnoreCase)) || Names.Contains(element.Id ?? "", StringComparer.OrdinalIgnoreCase))
        && element.Closest("aside, nav, footer, li, section section, .related") is null;
}
