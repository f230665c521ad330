using OpinionBot.Curation.Fetching.Reading.Pdf;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Tells the format of a document by its first bytes, its type and its name, and reads it.</summary>
internal static class DocumentReader
{
    /// <exception cref="UnusableDocumentException">The document is empty, binary, broken or has no text.</exception>
    public static ReadDocument Read(byte[] content, string name, string? contentType)
    {
        if (content.Length == 0)
        {
            throw new UnusableDocumentException($"{name} is empty; add a document with text.");
        }

        if (content.AsSpan().StartsWith("%PDF-"u8))
        {
            return PdfReader.Read(content, name);
        }

        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8) || content.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            throw new UnusableDocumentException($"{name} is an office document or an archive; save it as PDF or text and add that.");
        }

        var text = TextDecoding.Decode(content, name, contentType);

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnusableDocumentException($"{name} has nothing but white space; add a document with text.");
        }

        return IsHtml(text, name, contentType) ? HtmlReader.Read(text, name)
            : IsMarkdown(text, name, contentType) ? MarkdownReader.Read(text)
            : PlainTextReader.Read(text);
    }

    private static bool IsHtml(string text, string name, string? contentType)
    {
        var start = text.AsSpan().TrimStart('\ufeff').TrimStart();

        return contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (HasEnding(name, ".html", ".htm", ".xhtml") && start.Contains('<'));
    }

    private static bool IsMarkdown(string text, string name, string? contentType) =>
        contentType?.Contains("markdown", StringComparison.OrdinalIgnoreCase) == true
        || HasEnding(name, ".md", ".markdown")
        || text.StartsWith("---\n", StringComparison.Ordinal)
        || text.StartsWith("# ", StringComparison.Ordinal);

    private static bool HasEnding(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
