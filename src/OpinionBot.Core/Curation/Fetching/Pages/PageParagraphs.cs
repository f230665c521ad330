using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>All paragraphs of a page that are long enough to be an article's: what is left when nothing tells the article from the rest.</summary>
internal static class PageParagraphs
{
    private const int Letters = 80;

    public static string Read(IDocument page) => string.Join("\n\n", ParagraphTrimmer.Trim(
    [
        .. page.QuerySelectorAll("p")
            .Where(paragraph => paragraph.Closest("nav, footer, aside, form") is null)
            .Select(paragraph => string.Join(' ', paragraph.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Count(char.IsLetter) >= Letters)
            .Distinct(),
    ]));
}
