using UglyToad.PdfPig.Content;

namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Reads a page into pieces of lines: what stands closely side by side is one, wherever it stands in the file.</summary>
internal static class PagePieces
{
    private const double SameLine = 0.12;
    private const double MostStretched = 5;
    private const double SameGap = 0.1;
    private const double Edge = 2;

    // The large first letter of a paragraph.
    private const double LeastInitial = 1.8;
    private const double CapHeight = 0.7;
    private const int MostInitials = 10;

    // A page of more pieces than this is a drawing.
    private const int Most = 20_000;

    public static (List<PdfPiece> Pieces, double Height) Read(Page page)
    {
        var turn = new PageTurn(page);
        var runs = LetterRuns.Of(page, turn);

        return (runs.Count > Most ? [] : WithInitials(Merge(RaisedPieces.Settle(runs))), turn.Height);
    }

    private static List<PdfPiece> Merge(List<PdfPiece> pieces) =>
        [.. Rows(pieces).SelectMany(row => Join([.. row.OrderBy(piece => piece.Left)], (line, at) => IsClose(line[at - 1], line[at])))];

    /// <summary>
    /// Joins the words of each line that was stretched to the width of its column. Not before the columns are known: the room between
    /// them may be as wide by chance.
    /// </summary>
    /// <param name="left">Where the lines of the column begin.</param>
    /// <param name="right">Where they end.</param>
    public static IReadOnlyList<PdfPiece> JoinStretched(IReadOnlyList<PdfPiece> column, double left, double right) =>
        [.. Rows(column).Select(row => row.OrderBy(piece => piece.Left).ToList()).SelectMany(line => IsStretched(line)
            && line[0].Left - left < Edge
            && right - line[^1].Right < Edge ? [PdfPiece.Join(line)] : line)];

    private static IEnumerable<PdfPiece> Join(List<PdfPiece> line, Func<List<PdfPiece>, int, bool> isOne)
    {
        var start = 0;

        for (var at = 1; at <= line.Count; at++)
        {
            if (at == line.Count || !isOne(line, at))
            {
                yield return PdfPiece.Join(line[start..at]);
                start = at;
            }
        }
    }

    private static bool IsClose(PdfPiece left, PdfPiece right) =>
        Gap(left, right) <= LetterRuns.PieceGap * Math.Min(left.Size, right.Size) && Gap(left, right) >= -left.Size;

    // All its words are equally far apart, as the cells of a row are not.
    private static bool IsStretched(List<PdfPiece> line)
    {
        var gaps = line.Zip(line.Skip(1), Gap).ToList();

        return gaps.Count > 1
            && gaps.Max() - gaps.Min() < SameGap
            && gaps[0] < MostStretched * line[0].Size
            && line.Count(piece => piece.Text.Any(char.IsLetter)) * 2 > line.Count;
    }

    private static double Gap(PdfPiece left, PdfPiece right) => right.Left - left.Right;

    /// <summary>Pieces that stand on the same line across the page, from above.</summary>
    public static IEnumerable<IReadOnlyList<PdfPiece>> Rows(IEnumerable<PdfPiece> pieces)
    {
        var row = new List<PdfPiece>();

        foreach (var piece in pieces.OrderByDescending(piece => piece.Base))
        {
            if (row.Count > 0 && row[^1].Base - piece.Base > SameLine * Math.Min(piece.Size, row[^1].Size))
            {
                yield return row;
                row = [];
            }

            row.Add(piece);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static List<PdfPiece> WithInitials(List<PdfPiece> pieces)
    {
        foreach (var initial in pieces.Where(piece => piece.Text.Length == 1
            && char.IsUpper(piece.Text[0])).OrderByDescending(piece => piece.Size).Take(MostInitials).ToList())
        {
            var top = initial.Base + (CapHeight * initial.Size);
            var first = pieces
                .Where(piece => piece.Size * LeastInitial < initial.Size && piece.Left >= initial.Right - 2 && piece.Left - initial.Right < 1.5 * piece.Size)
                .Where(piece => Math.Abs(piece.Base + (CapHeight * piece.Size) - top) < CapHeight * piece.Size)
                .MaxBy(piece => piece.Base);

            if (first is not null)
            {
                pieces.Remove(initial);
                pieces[pieces.IndexOf(first)] = first with { Text = initial.Text + first.Text, Left = initial.Left };
            }
        }

        return pieces;
    }
}
