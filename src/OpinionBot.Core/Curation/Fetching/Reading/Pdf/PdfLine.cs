using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>A line of a column: its pieces from the left.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfPiece> Pieces)
{
    private const double SameLine = 0.3;
    private const string Bullets = "•●▪■◦○‣⁃∙·–—-*➢►✓";

    public double Left => Pieces[0].Left;

    public double Right { get; } = Pieces.Max(piece => piece.Right);

    public double Base { get; } = Pieces.MaxBy(piece => piece.Width)!.Base;

    public double Size { get; } = Pieces.MaxBy(piece => piece.Text.Length)!.Size;

    public bool IsBold { get; } = Pieces.All(piece => piece.IsBold);

    public string Text { get; } = string.Join(' ', Pieces.Select(piece => piece.Text));

    /// <summary>True for an item of a list: it begins with a sign that stands alone.</summary>
    public bool IsItem => Text.Length > 2 && Bullets.Contains(Text[0], StringComparison.Ordinal) && Text[1] == ' ' && Text.Any(char.IsLetter);

    /// <summary>True when it has several pieces, and not only since it is an item or stretched.</summary>
    public bool HasCells =>
        Pieces.Count > 1
            && !(Pieces.Count == 2 && Pieces[0].Text.Length <= 3 && !char.IsLetter(Pieces[0].Text[0]) && !Pieces[1].Text.Any(char.IsDigit))
            && !IsItem;

    /// <summary>The lines of a column, from above.</summary>
    public static IReadOnlyList<PdfLine> Of(IEnumerable<PdfPiece> pieces)
    {
        var lines = new List<PdfLine>();
        var line = new List<PdfPiece>();

        foreach (var piece in pieces.OrderByDescending(piece => piece.Base))
        {
            if (line.Count > 0 && line[0].Base - piece.Base > SameLine * Math.Min(piece.Size, line[0].Size))
            {
                lines.Add(new PdfLine([.. line.OrderBy(part => part.Left)]));
                line = [];
            }

            line.Add(piece);
        }

        if (line.Count > 0)
        {
            lines.Add(new PdfLine([.. line.OrderBy(part => part.Left)]));
        }

        return lines;
    }
}
