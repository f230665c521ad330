namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Where text stands that is read from above: a column, or a stretch of a page that has none.</summary>
/// <param name="Left">Where its lines begin, those of other stretches of the same column included.</param>
/// <param name="Right">Where they end.</param>
internal sealed record PdfColumn(IReadOnlyList<PdfPiece> Pieces, double Left, double Right);

/// <summary>Finds the columns of a page, in the order in which they are read: left before right, and both before what stands across below them.</summary>
internal static class PageColumns
{
    private const int LeastLines = 3;

    // Lines of text fill their column; the cells of a table do not.
    private const double LeastFill = 0.7;
    private const int LeastLetters = 18;
    private const double SameEdge = 4;
    private const double LineHeight = 8;
    private const int MostDepth = 4;
    private const int MostEdges = 6;

    public static IReadOnlyList<PdfColumn> Read(IReadOnlyList<PdfPiece> pieces) => [.. Split(pieces, MostDepth)];

    private static IEnumerable<PdfColumn> Split(IReadOnlyList<PdfPiece> pieces, int depth)
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        return depth > 0 && FindGutter(pieces, depth) is { } gutter
            ? Bands(pieces, gutter, depth) : [new PdfColumn(pieces, pieces.Min(piece => piece.Left), pieces.Max(piece => piece.Right))];
    }

    // What crosses the gutter stands across: the columns above it are read before it.
    private static IEnumerable<PdfColumn> Bands(IReadOnlyList<PdfPiece> pieces, double gutter, int depth)
    {
        var sides = new[] { Side(pieces, gutter, isLeft: true), Side(pieces, gutter, isLeft: false) };
        var beside = sides[1].Select(Height).ToHashSet();
        var across = new List<PdfPiece>();
        var band = new List<PdfPiece>();

        foreach (var piece in pieces.OrderByDescending(piece => piece.Base))
        {
            if (Crosses(piece, gutter))
            {
                foreach (var column in Columns())
                {
                    yield return column;
                }

                across.Add(piece);
                band = [];
            }
            else if (across.Count > 0 && GoesOnAcross(across, piece, beside))
            {
                across.Add(piece);
            }
            else
            {
                if (across.Count > 0)
                {
                    yield return Across();
                    across = [];
                }

                band.Add(piece);
            }
        }

        foreach (var column in Columns())
        {
            yield return column;
        }

        if (across.Count > 0)
        {
            yield return Across();
        }

        PdfColumn Across() => new(across, pieces.Min(piece => piece.Left), pieces.Max(piece => piece.Right));

        IEnumerable<PdfColumn> Columns() => sides.SelectMany((side, at) => Split(Side(band, gutter, isLeft: at == 0), depth - 1)
            .Select(column => Widen(column, side)));
    }

    // A cell, or a stretched word, of a line that stands across; or the last line of a paragraph that does, with nothing beside it.
    private static bool GoesOnAcross(List<PdfPiece> across, PdfPiece piece, HashSet<int> beside) =>
        across[^1] is var last
        && (Math.Abs(last.Base - piece.Base) < 0.3 * last.Size
            || (Math.Abs(last.Left - piece.Left) < SameEdge
                && Math.Abs(last.Size - piece.Size) < 0.1
                && last.Base - piece.Base < 1.5 * piece.Size
                && !IsBeside(piece, beside)));

    // A short stretch of a column is as wide as the column.
    private static PdfColumn Widen(PdfColumn column, IReadOnlyList<PdfPiece> side)
    {
        var same = side.Where(piece => Math.Abs(piece.Left - column.Left) < SameEdge).ToList();

        return same.Count == 0 ? column : column with { Left = same.Min(piece => piece.Left), Right = Math.Max(column.Right, same.Max(piece => piece.Right)) };
    }

    private static double? FindGutter(IReadOnlyList<PdfPiece> pieces, int depth)
    {
        // The left edges that several pieces have: a column begins at one of them.
        foreach (var edge in pieces.GroupBy(piece => (int)Math.Round(piece.Left / SameEdge))
            .Where(edge => edge.Count() >= LeastLines)
            .OrderByDescending(edge => edge.Count()).Take(MostEdges))
        {
            var gutter = edge.Min(piece => piece.Left) - 0.5;
            var (left, right) = (Side(pieces, gutter, isLeft: true), Side(pieces, gutter, isLeft: false));

            if (left.Count >= LeastLines && right.Count >= LeastLines && StandSideBySide(left, right) && IsText(left, depth) && IsText(right, depth))
            {
                return gutter;
            }
        }

        return null;
    }

    // Several lines of each side have one of the other beside them.
    private static bool StandSideBySide(IReadOnlyList<PdfPiece> left, IReadOnlyList<PdfPiece> right)
    {
        var heights = left.Select(Height).ToHashSet();

        return right.Count(piece => IsBeside(piece, heights)) >= LeastLines;
    }

    private static bool IsBeside(PdfPiece piece, HashSet<int> heights) =>
        heights.Contains(Height(piece)) || heights.Contains(Height(piece) - 1) || heights.Contains(Height(piece) + 1);

    private static int Height(PdfPiece piece) => (int)(piece.Base / LineHeight);

    // Lines of one piece each, most of them as long as the side is wide: the rows of a table are neither.
    private static bool IsText(IReadOnlyList<PdfPiece> side, int depth)
    {
        var (start, end) = (side.Min(piece => piece.Left), side.Max(piece => piece.Right));
        var width = end - start;
        var rows = PagePieces.Rows(PagePieces.JoinStretched(side, start, end)).ToList();
        var lines = rows.Where(row => row.Count == 1).Select(row => row[0]).ToList();

        return (lines.Count >= LeastLines
                && lines.Count * 2 >= rows.Count
                && Median(lines.Select(line => line.Width / width)) >= LeastFill
                && Median(lines.Select(line => (double)line.Text.Length)) >= LeastLetters)
            || (depth > 1 && FindGutter(side, depth - 1) is not null);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;

    private static bool Crosses(PdfPiece piece, double gutter) => piece.Left < gutter && piece.Right > gutter;

    private static List<PdfPiece> Side(IEnumerable<PdfPiece> pieces, double gutter, bool isLeft) =>
        [.. pieces.Where(piece => isLeft ? piece.Right <= gutter : piece.Left >= gutter)];
}
