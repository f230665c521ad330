using OpinionBot.Curation.Fetching.Pages;
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

        if (content.AsSpan().StartsWith("{\\rtf"u8))
        {
            throw new UnusableDocumentException($"{name} is rich text (RTF); save it as PDF or plain text and add that, or paste its text.");
        }

        var read = MailReader.IsMail(content, name)
            ? MailReader.Read(content, name)
            : ReadText(TextDecoding.Decode(content, name, contentType), name, contentType);

        return read with { Text = RepeatedText.Remove(read.Text) };
    }

    private static ReadDocument ReadText(string text, string name, string? contentType)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnusableDocumentException($"{name} has nothing but white space; add a document with text.");
        }

        if (MarkupSigns.NoPage(text, name) is { } reason)
        {
            throw new UnusableDocumentException(reason);
        }

        return IsHtml(text, name, contentType) ? HtmlReader.Read(text, name)
            : IsMarkdown(text, name, contentType) ? MarkdownReader.Read(text)
            : PlainTextReader.Read(text);
    }

    private static bool IsHtml(string text, string name, string? contentType) =>
        contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
        || MarkupSigns.IsPage(text)
        || (HasEnding(name, ".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".php") && text.Contains('<', StringComparison.Ordinal))
        || (!IsMarkdown(text, name, contentType) && MarkupSigns.IsPartOfPage(text));

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
