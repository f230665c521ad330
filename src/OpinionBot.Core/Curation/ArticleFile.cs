namespace OpinionBot.Curation;

/// <summary>Which files may be articles: text, Markdown, HTML and PDF. What a file really is its content tells when it is added.</summary>
public static class ArticleFile
{
    private static readonly string[] Endings = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf"];

    /// <param name="mediaType">As the platform says it; null when it does not, and the name alone tells.</param>
    public static bool IsOne(string name, string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase))
        || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
