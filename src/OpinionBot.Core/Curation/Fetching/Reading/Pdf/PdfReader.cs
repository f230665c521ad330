using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>Reads a PDF: its paragraphs in the order in which people read them, its tables as rows, and what it says about itself.</summary>
internal static class PdfReader
{
    private const int MaxPages = 500;
    private const int LeastLetters = 20;
    private const double LeastReadable = 0.7;

    /// <exception cref="UnusableDocumentException">The file is encrypted, damaged, too long, or has no text.</exception>
    public static ReadDocument Read(byte[] content, string name)
    {
        try
        {
            using var pdf = PdfDocument.Open(content);

            if (pdf.NumberOfPages > MaxPages)
            {
                throw new UnusableDocumentException($"{name} has {pdf.NumberOfPages} pages, more than {MaxPages}; add the part that matters.");
            }

            var pages = PageFurniture.TakeOut([.. pdf.GetPages().Select(PagePieces.Read)]);
            CheckText([.. pages.SelectMany(page => page)], name);

            return Read(pages, pdf.Information);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnusableDocumentException($"{name} is protected by a password; save it without and add it again.");
        }
        catch (Exception exception) when (exception is not (UnusableDocumentException or OutOfMemoryException))
        {
            // The library says of a damaged file whatever its parser met first.
            throw new UnusableDocumentException($"{name} is a damaged PDF; open and save it anew, or add its text.");
        }
    }

    private static ReadDocument Read(IReadOnlyList<List<PdfPiece>> pages, UglyToad.PdfPig.Content.DocumentInformation information)
    {
        var bodySize = pages.SelectMany(page => page)
            .GroupBy(piece => Math.Round(piece.Size * 2) / 2)
            .MaxBy(group => group.Sum(piece => piece.Text.Length))!.Key;
        var columns = pages.Select(PageColumns.Read).ToList();
        var joiner = new LineJoiner(UsualWords.Of(columns.SelectMany(page => page)));
        var reader = new BlockReader(joiner);
        var blocks = columns.Select(page => page.Select(column => (IReadOnlyList<PdfBlock>)[.. reader.Read(column)]).ToList()).ToList();
        var title = PdfTitle.Of(information.Title, [.. blocks[0].SelectMany(column => column)], bodySize);
        var all = new BlockJoiner(joiner, bodySize).Join([.. blocks.SelectMany(page => page)]);
        var paragraphs = all.Select(block => LineJoiner.WithoutSoftHyphens(block.Text)).ToList();

        return PdfHead.Read(paragraphs, title, PdfTitle.Author(information.Author));
    }

    private static void CheckText(IReadOnlyList<PdfPiece> pieces, string name)
    {
        var letters = pieces.Sum(piece => piece.Text.Count(char.IsLetter));
        var unreadable = pieces.Sum(piece => piece.Text.Count(IsUnreadable));

        if (letters + unreadable < LeastLetters)
        {
            throw new UnusableDocumentException($"{name} has no text in it (it may be scanned); run it through text recognition and add the result.");
        }

        if (letters < LeastReadable * (letters + unreadable))
        {
            throw new UnusableDocumentException(
                $"{name} does not say which letters it shows; open it, copy its text and add that, or run it through text recognition.");
        }
    }

    // What stands for a letter that no font names, or is a font's own affair.
    private static bool IsUnreadable(char character) => character is '\ufffd' or (>= '\ue000' and <= '\uf8ff') || char.IsControl(character);
}
