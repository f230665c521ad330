using System.IO.Compression;
using System.Text.Json;

namespace OpinionBot.DataSets;

/// <summary>Web pages with the text of their articles, in the layout of the article extraction benchmark.</summary>
/// <param name="Pages">In the order of their ids.</param>
public sealed record ArticlePages(string Name, IReadOnlyList<ArticlePage> Pages)
{
    private const string Truth = "ground-truth.json";

    /// <summary>True when the folder has the files, or a folder <c>article-extraction</c> in it.</summary>
    public static bool IsIn(string folder) => new[] { folder, Path.Combine(folder, "article-extraction") }.Any(one => File.Exists(Path.Combine(one, Truth)));

    /// <param name="folder">Has the files, or a folder <c>article-extraction</c> that has.</param>
    /// <exception cref="UnusableDataException">It has not, or a page is missing.</exception>
    public static ArticlePages Read(string folder)
    {
        var inner = Path.Combine(folder, "article-extraction");
        var own = Directory.Exists(inner) ? inner : folder;
        var truth = Path.Combine(own, Truth);

        if (!File.Exists(truth))
        {
            throw new UnusableDataException($"{own} has no ground-truth.json; give --data the folder of the article extraction benchmark, or the one above it.");
        }

        try
        {
            return new ArticlePages(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own))), ReadPages(own, truth));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnusableDataException($"{truth} is not an object of pages by id, each with an articleBody ({exception.Message.TrimEnd('.')}).");
        }
    }

    private static IReadOnlyList<ArticlePage> ReadPages(string own, string truth)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(truth));

        return
            [.. document.RootElement.EnumerateObject()
                .Select(page => new ArticlePage(page.Name, page.Value.TryGetProperty("url", out var url) ? url.GetString() : null, page.Value.GetProperty("articleBody").GetString() ?? "", PathOf(own, page.Name)))
                .OrderBy(page => page.Id, StringComparer.Ordinal)];
    }

    private static string PathOf(string folder, string id)
    {
        var path = Path.Combine(folder, "html", id + ".html.gz");

        return File.Exists(path) ? path : throw new UnusableDataException($"There is no file {path}; ground-truth.json names a page for each file in html.");
    }
}

/// <param name="Body">The text that a person took for the article.</param>
public sealed record ArticlePage(string Id, string? Url, string Body, string Path)
{
    /// <exception cref="UnusableDataException">The file is no gzip file.</exception>
    public byte[] ReadHtml()
    {
        try
        {
            using var packed = new GZipStream(File.OpenRead(Path), CompressionMode.Decompress);
            using var html = new MemoryStream();
            packed.CopyTo(html);

            return html.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new UnusableDataException($"{Path} is no gzip file; the pages are html/<id>.html.gz.");
        }
    }
}
