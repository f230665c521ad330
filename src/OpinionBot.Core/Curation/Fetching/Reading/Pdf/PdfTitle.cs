using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>Which title and author a PDF has: what programs write into its properties where nobody gave any is none.</summary>
internal static class PdfTitle
{
    private const int MostWords = 30;

    private static readonly System.Buffers.SearchValues<char> OfNames = System.Buffers.SearchValues.Create("_0123456789");

    // Of letters that are as large as these it is the title, in shares of the size of the text.
    private const double LeastSize = 1.15;

    private static readonly string[] Endings =
    [
        .. ".doc .docx .odt .rtf .txt .pdf .indd .qxd .ppt .pptx .xls .xlsx .tex .dvi .ai .eps .htm .html .md .pages .pub .wpd".Split(' '),
    ];

    private static readonly string[] Nothing =
    [
        "untitled", "unbenannt", "sans titre", "document", "new document", "microsoft word", "microsoft powerpoint", "powerpoint presentation",
        "presentation", "layout", "slide", "print", "(unspecified)", "(anonymous)", "title", "scan",
    ];

    /// <returns>The title of the properties where the first page has it in large letters or has none in such; otherwise the largest words there.</returns>
    public static string? Of(string? property, IReadOnlyList<PdfBlock> firstPage, double bodySize)
    {
        var own = IsTitle(property) ? property!.Trim() : null;
        var heads = firstPage.Where(block => block.Kind == BlockKind.Paragraph && block.Size > LeastSize * bodySize && IsWords(block.Text)).ToList();

        // On the page it may be longer: with what follows a colon.
        return (own is null ? null : heads.Find(head => Letters(head.Text).StartsWith(Letters(own), StringComparison.Ordinal))?.Text)
            ?? (own is not null && firstPage.Any(block => IsPartOf(own, block, bodySize)) ? own : null)
            ?? heads.OrderByDescending(block => Math.Round(block.Size)).FirstOrDefault()?.Text
            ?? own;
    }

    /// <returns>Null when it is no name of a person or an organisation.</returns>
    public static string? Author(string? property) =>
        property?.Trim() is { Length: > 0 } author
            && !author.Any(char.IsDigit)
            && author.Contains(' ', StringComparison.Ordinal)
            && PlainTextReader.IsName(author)
        && !author.EndsWith(" User", StringComparison.OrdinalIgnoreCase)
            ? author
            : null;

    /// <summary>What of a title is the same wherever it stands.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsPartOf(string title, PdfBlock block, double bodySize) =>
        block.Size > LeastSize * bodySize && Letters(block.Text) is { Length: > 0 } letters && Letters(title).Contains(letters, StringComparison.Ordinal);

    private static bool IsWords(string text) => Words.Of(text).Count is > 1 and <= MostWords && text.Count(char.IsLetter) * 2 > text.Length;

    private static bool IsTitle(string? property)
    {
        var title = property?.Trim() ?? "";

        return title.Any(char.IsLetter)
            && !Endings.Any(ending => title.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && !Nothing.Any(nothing => IsNothing(title, nothing))
            && !title.Contains('\\', StringComparison.Ordinal)
            && !(title.Contains('/', StringComparison.Ordinal) && !title.Contains(' ', StringComparison.Ordinal))
            && !(!title.Contains(' ', StringComparison.Ordinal) && title.AsSpan().ContainsAny(OfNames));
    }

    // "Microsoft Word - Report", "Untitled-1", "Slide 1", but "Layouts of the old harbour" is a title.
    private static bool IsNothing(string title, string nothing) =>
        title.StartsWith(nothing, StringComparison.OrdinalIgnoreCase)
        && title[nothing.Length..] is var rest
        && (rest.All(character => !char.IsLetter(character)) || rest.StartsWith(" - ", StringComparison.Ordinal));
}
