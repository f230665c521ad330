using System.Text.Json;
using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>Reads the articles that a page describes in JSON-LD, with what they refer to by id.</summary>
internal sealed class LinkedData
{
    private const int MaxDepth = 32;

    private static readonly string[] Kinds = ["BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"];

    // What some systems wrap a script's text in.
    private static readonly string[] Wrappings = ["<![CDATA[", "]]>", "<!--", "-->"];

    private static readonly string[] Places = ["url", "@id", "mainEntityOfPage"];

    private readonly Dictionary<string, JsonElement> _named = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _articles = [];

    private LinkedData()
    {
    }

    public static IReadOnlyList<LinkedArticle> Read(IDocument page)
    {
        var data = new LinkedData();

        foreach (var script in page.QuerySelectorAll("script[type*='ld+json' i]"))
        {
            if (Parse(script.TextContent) is { } root)
            {
                data.Name(root);
                data.Collect(root);
            }
        }

        return [.. data._articles.Select(data.ReadArticle)];
    }

    private static JsonElement? Parse(string text)
    {
        var plain = Wrappings.Aggregate(text, (left, wrapping) => left.Replace(wrapping, "", StringComparison.Ordinal));
        var start = plain.IndexOfAny(['{', '[']);
        var end = plain.LastIndexOfAny(['}', ']']);

        try
        {
            // Many pages write line breaks into their strings, which JSON does not allow.
            return start < 0 || end < start ? null : JsonElement.Parse(
                string.Concat(plain[start..(end + 1)].Select(character => char.IsControl(character) ? ' ' : character)),
                new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException)
        {
            // A page's broken metadata is as good as none.
            return null;
        }
    }

    private void Name(JsonElement element)
    {
        foreach (var part in Parts(element))
        {
            Name(part);
        }

        // What has an id and nothing else only refers to it.
        if (element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Count() > 1 && Text(element, "@id") is { } id)
        {
            _named.TryAdd(id, element);
        }
    }

    private static IEnumerable<JsonElement> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    // Not the lists of other articles that a page shows.
    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                _articles.Add(element);
            }

            foreach (var name in new[] { "@graph", "mainEntity" })
            {
                if (element.TryGetProperty(name, out var inside))
                {
                    Collect(inside);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToList() : [type])
            .Where(name => name.ValueKind == JsonValueKind.String)
            .Select(name => name.GetString()!.Split('/', ':')[^1])
            .Any(name => name.EndsWith("Article", StringComparison.Ordinal) || Kinds.Contains(name));

    private LinkedArticle ReadArticle(JsonElement article) => new(
        TitleText.Decode(Text(article, "headline") ?? Text(article, "name")),
        Names(article, "author") ?? Names(article, "creator"),
        Names(article, "publisher"),
        PageDates.Read(Text(article, "datePublished")) ?? PageDates.Read(Text(article, "dateCreated")),
        Text(article, "inLanguage"),
        Body(Text(article, "articleBody")),
        [.. Places.Select(property => Address(article, property)).OfType<string>()]);

    // Some bodies have markup, or what markup needs for its own signs.
    private static string? Body(string? body) =>
        body?.AsSpan().ContainsAny('<', '&') != true ? body
            : ArticleText.Of(body) is { Length: > 0 } text ? text
            : null;

    private static string? Address(JsonElement article, string property) => !article.TryGetProperty(property, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? Text(value, "@id") ?? Text(value, "url")
        : Text(value);

    private string? Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value]).Select(NameOf).OfType<string>().Distinct().ToList();

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    // A text, an object with a name, or one that is named elsewhere in the page.
    private string? NameOf(JsonElement value)
    {
        var named = Text(value, "name") is null && Text(value, "@id") is { } id && _named.TryGetValue(id, out var found) ? found : value;

        return NameText.Clean(named.ValueKind == JsonValueKind.Object ? Text(named, "name") : Text(named));
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim(),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
        JsonValueKind.Object => Text(value, "@value"),
        _ => null,
    };
}
