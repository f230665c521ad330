using AngleSharp.Dom;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>What a page says about its own article in JSON-LD, OpenGraph and plain meta tags, in this order of trust.</summary>
internal sealed record PageMetadata(string? Title, string? Author, string? Publisher, PartialDate? Published, string? Language, Uri? Canonical, string? ArticleBody)
{
    private static readonly string[] Titles = ["og:title", "twitter:title", "dc.title"];

    private static readonly string[] Dated =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "date", "dc.date", "dcterms.date", "dcterms.created",
        "pubdate", "publish-date", "parsely-pub-date",
        "citation_publication_date",
    ];

    public static PageMetadata Read(IDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Select(heading => TitleText.Decode(heading.TextContent)).OfType<string>().Distinct().ToList();
        var named = Titles.Select(name => Meta(page, name)).Append(page.Title).Select(TitleText.Decode).OfType<string>().ToList();
        string?[] addresses = [page.QuerySelector("link[rel='canonical']")?.GetAttribute("href"), Meta(page, "og:url")];
        var linked = LinkedArticle.Own(LinkedData.Read(page), [.. addresses.OfType<string>()], [.. headings, .. named]);
        var canonical = addresses.Select(address => Uri.TryCreate(address, UriKind.Absolute, out var found) ? found : null).FirstOrDefault(found => found is not null);
        var publisher = linked?.Publisher ?? Names(page, "og:site_name", "dc.publisher", "application-name");

        var lines = PageHeadLines.Of(page);
        var heading = headings is [var only] ? only : null;
        var title = linked?.Title ?? named.FirstOrDefault() ?? heading;

        return new PageMetadata(
            title is null ? null : TitleText.WithoutSite(title, Sites(page, publisher, canonical), heading),
            linked?.Author ?? Names(page, "author", "article:author", "dc.creator") ?? lines.Author,
            publisher ?? lines.Publisher ?? (heading is not null && title is not null ? TitleText.Tail(title, heading) : null),
            linked?.Published ?? Dates(page) ?? PageDates.Of(page) ?? lines.Published,
            page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language.Split('-')[0].ToLowerInvariant() : null,
            canonical,
            linked?.ArticleBody);
    }

    private static List<string> Sites(IDocument page, string? publisher, Uri? canonical)
    {
        var host = canonical?.Host.Replace("www.", "", StringComparison.Ordinal);
        string?[] sites = [publisher, Meta(page, "og:site_name"), Meta(page, "application-name"), host, host?.Split('.')[0]];

        return [.. sites.OfType<string>()];
    }

    private static string? Names(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (NameText.Clean(Meta(page, name)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static PartialDate? Dates(IDocument page) => Dated.Select(name => PageDates.Read(Meta(page, name))).FirstOrDefault(date => date is not null);

    private static string? Meta(IDocument page, string name) =>
        page.QuerySelectorAll($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']")
            .Select(meta => meta.GetAttribute("content")?.Trim())
            .FirstOrDefault(content => !string.IsNullOrEmpty(content));
}
