using OpinionBot.Language;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Reads the text of a PDF in reading order, without what repeats at the head and foot of its pages.</summary>
internal static class PdfReader
{
    private const int MaxPages = 500;

    /// <exception cref="UnusableDocumentException">The file is encrypted, damaged, or has no text.</exception>
    public static ReadDocument Read(byte[] content, string name)
    {
        try
        {
            using var pdf = PdfDocument.Open(content);
            var pages = pdf.GetPages().Take(MaxPages).Select(Lines).ToList();
            var text = Join(WithoutRepeated(pages));

            if (text.Count(char.IsLetter) < 20)
            {
                throw new UnusableDocumentException($"{name} has no text in it (it may be scanned); run it through text recognition and add the result.");
            }

            var read = PlainTextReader.Read(text);
            var title = string.IsNullOrWhiteSpace(pdf.Information.Title) ? null : pdf.Information.Title;
            var author = string.IsNullOrWhiteSpace(pdf.Information.Author) ? null : pdf.Information.Author;

            return read with
            {
                Title = title ?? read.Title,
                Author = author ?? read.Author,
                Published = read.Published ?? (pdf.Information.GetCreatedDateTimeOffset() is { } created ? PartialDate.From(DateOnly.FromDateTime(created.Date)) : null),
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnusableDocumentException($"{name} is protected by a password; save it without and add it again.");
        }
        catch (Exception exception) when (exception is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or OverflowException)
        {
            // The library says of a damaged file whatever its parser met first.
            throw new UnusableDocumentException($"{name} is a damaged PDF; open and save it anew, or add its text.");
        }
    }

    private static List<string> Lines(Page page) =>
        [.. RaisedDigits.Raise(page, ContentOrderTextExtractor.GetText(page, addDoubleNewline: true)).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];

    private static IEnumerable<string> WithoutRepeated(List<List<string>> pages)
    {
        var repeated = pages.Count < 3 ? [] : pages
            .SelectMany(page => page.Where(line => line.Length > 0).Take(2).Concat(page.Where(line => line.Length > 0).TakeLast(2)).Select(Plain).Distinct())
            .GroupBy(line => line, StringComparer.Ordinal)
            .Where(line => line.Count() > pages.Count / 2)
            .Select(line => line.Key)
            .ToHashSet(StringComparer.Ordinal);

        return pages.SelectMany(page => page.Where(line => line.Length == 0 || !repeated.Contains(Plain(line))));
    }

    // Page numbers differ from page to page.
    private static string Plain(string line) => string.Concat(line.Where(character => !char.IsDigit(character))).Trim();

    private static string Join(IEnumerable<string> lines)
    {
        var text = new System.Text.StringBuilder();

        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                text.Append("\n\n");
            }
            else if (text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
            {
                // A word broken at the end of a line.
                text.Length--;
                text.Append(line);
            }
            else
            {
                text.Append(text.Length > 0 && text[^1] != '\n' ? " " : "").Append(line);
            }
        }

        return text.ToString();
    }
}
