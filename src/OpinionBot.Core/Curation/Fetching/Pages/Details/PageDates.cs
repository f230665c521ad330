using AngleSharp.Dom;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>The day on which a page says that its article was published, and not that of another article which it shows.</summary>
internal static class PageDates
{
    private const string Beside =
        "aside, nav, footer, li, a, [class*='related' i], [class*='archive' i], [class*='recent' i], [class*='popular' i], [class*='sidebar' i], [class*='comment' i]";

    // No page is older; programs write the first of years where they have none.
    private const int FirstYear = 1900;

    /// <returns>Null for what is no date, or cannot be that of a page.</returns>
    public static PartialDate? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var written = text.Trim();
        var date = PartialDate.TryParse(written.Length >= 10 ? written[..10] : written)
            ?? (IsOfDigits(written) ? PartialDate.TryParse($"{written[..4]}-{written[4..6]}-{written[6..8]}") : null)
            ?? DateReader.Read(written).Select(found => (PartialDate?)found.Date).FirstOrDefault();

        return date?.Year >= FirstYear ? date : null;
    }

    /// <summary>That of the first time which stands with the article's heading.</summary>
    public static PartialDate? Of(IDocument page)
    {
        var marked = page.QuerySelectorAll("[itemprop='datePublished']").Where(IsOwn);
        var article = page.QuerySelector("h1")?.Closest("article, main");
        var times = page.QuerySelectorAll("time[datetime], time[pubdate]").Where(time => IsOwn(time) && !IsOfAnother(time, article)).ToList();

        return marked.Concat(times.Where(time => article is null || article.Contains(time))).Concat(times)
            .Select(time => Read(time.GetAttribute("content") ?? time.GetAttribute("datetime") ?? time.TextContent))
            .FirstOrDefault(date => date is not null);
    }

    private static bool IsOfAnother(IElement time, IElement? article) =>
        article is not null && time.Closest("article") is { } other && other != article && !other.Contains(article);

    // 20250514, also with a time behind it.
    private static bool IsOfDigits(string text) => text.Length is 8 or > 14 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsOwn(IElement element) => element.Closest(Beside) is null;
}
