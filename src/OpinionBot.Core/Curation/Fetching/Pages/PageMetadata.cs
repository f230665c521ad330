using System.Text.Json;
using AngleSharp.Dom;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>What a page says about itself in JSON-LD, OpenGraph and plain meta tags, in this order of trust.</summary>
internal sealed record PageMetadata(string? Title, string? Author, string? Publisher, PartialDate? Published, string? Language, Uri? Canonical, string? ArticleBody)
{
    public static PageMetadata Read(IDocument page)
    {
        var linked = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => ReadLinked(script.TextContent)).FirstOrDefault(found => found is not null);

        return new PageMetadata(
            linked?.Title ?? Meta(page, "og:title", "twitter:title", "dc.title") ?? NullIfEmpty(page.Title),
            linked?.Author ?? Meta(page, "author", "article:author", "dc.creator"),
            linked?.Publisher ?? Meta(page, "og:site_name", "dc.publisher", "application-name"),
            linked?.Published ?? Date(Meta(page, "article:published_time", "datePublished", "date", "dc.date", "pubdate") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            NullIfEmpty(page.DocumentElement.GetAttribute("lang"))?.Split('-')[0].ToLowerInvariant(),
            Uri.TryCreate(page.QuerySelector("link[rel='canonical']")?.GetAttribute("href"), UriKind.Absolute, out var canonical) ? canonical : null,
            linked?.ArticleBody);
    }

    private static PageMetadata? ReadLinked(string json)
    {
        try
        {
            // Many pages write line breaks into their strings, which JSON does not allow.
            using var document = JsonDocument.Parse(json.ReplaceLineEndings(" ").Replace('\t', ' '), new JsonDocumentOptions { MaxDepth = 32 });

            return Articles(document.RootElement).Select(ReadArticle).FirstOrDefault();
        }
        catch (JsonException)
        {
            // A page's broken metadata is as good as none.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Articles),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Articles(graph),
        JsonValueKind.Object when Text(element, "@type")?.EndsWith("Article", StringComparison.Ordinal) == true || Text(element, "@type") is "BlogPosting" or "LiveBlogPosting" or "SocialMediaPosting" or "Report" => [element],
        _ => [],
    };

    private static PageMetadata ReadArticle(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "author"),
        Text(article, "publisher"),
        Date(Text(article, "datePublished")),
        Text(article, "inLanguage"),
        null,
        Body(Text(article, "articleBody")));

    // Some bodies have markup, or what markup needs for its own signs.
    private static string? Body(string? body) => body?.AsSpan().ContainsAny('<', '&') == true ? NullIfEmpty(ArticleText.Of(body)) : body;

    // A text, an object with a name, or a list of either.
    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => NullIfEmpty(value.GetString()),
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array => NullIfEmpty(string.Join(", ", value.EnumerateArray().Select(Text).Where(text => text is not null))),
        _ => null,
    };

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (NullIfEmpty(page.QuerySelector($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']")?.GetAttribute("content")) is { } content)
            {
                return content;
            }
        }

        return null;
    }

    private static PartialDate? Date(string? text) => text is null ? null
        : PartialDate.TryParse(text.Length >= 10 ? text[..10] : text) ?? DateReader.Read(text).Select(date => (PartialDate?)date.Date).FirstOrDefault();

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
