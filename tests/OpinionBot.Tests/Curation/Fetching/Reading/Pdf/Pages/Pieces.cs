namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Pieces of lines as a page has them, with letters half as wide as they are large.</summary>
internal static class Pieces
{
    public const double Size = 10;

    public static PdfPiece At(double left, double height, string text, double size = Size, bool isBold = false) => new(text, left, left + (text.Length * size / 2), height, size, isBold);

    /// <summary>Lines of a column from above, twelve points apart.</summary>
    public static PdfPiece[] Lines(double left, double top, params string[] lines) => [.. lines.Select((line, at) => At(left, top - (12 * at), line))];

    public static PdfColumn Column(params PdfPiece[] pieces) => new(pieces, pieces.Min(piece => piece.Left), pieces.Max(piece => piece.Right));
}
