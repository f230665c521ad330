using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Joins the letters of a page, in the order in which the file has them, to words and pieces of lines.</summary>
internal static class LetterRuns
{
    /// <summary>Room for a space, in shares of the size of the letters.</summary>
    public const double WordGap = 0.17;

    /// <summary>More room than between the words of a line, unless it was stretched.</summary>
    public const double PieceGap = 0.6;

    private const double SameLine = 0.08;
    private const double SameSize = 1.15;
    private const double MostOverlap = 0.3;

    // Bold that is made by printing twice.
    private const double SamePlace = 0.1;
    private const double Cell = 2;
    private const double SmallestSize = 0.5;

    private static readonly string[] BoldFonts = ["bold", "black", "heavy"];

    public static List<PdfPiece> Of(Page page, PageTurn turn)
    {
        var pieces = new List<PdfPiece>();
        var seen = new Dictionary<(string, int, int), (double X, double Y)>();
        var run = new StringBuilder();
        Letter? last = null;
        PdfPoint? first = null;
        var lastEnd = default(PdfPoint);
        var (size, isBold, hasSpace) = (0.0, true, false);

        foreach (var letter in page.Letters.Where(turn.IsUpright))
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                hasSpace = true;
                continue;
            }

            var (start, end) = (turn.Place(letter.StartBaseLine), turn.Place(letter.EndBaseLine));

            if (letter.PointSize < SmallestSize || !turn.IsOnPage(start) || IsTwice(letter, start, seen))
            {
                continue;
            }

            if (last is not null && !IsNext(last, end: lastEnd, letter, start, size))
            {
                End();
            }

            if (run.Length > 0 && (hasSpace || start.X - lastEnd.X > WordGap * letter.PointSize))
            {
                run.Append(' ');
            }

            first ??= start;
            (last, lastEnd) = (letter, end);
            hasSpace = false;
            size = Math.Max(size, letter.PointSize);
            isBold &= BoldFonts.Any(name => letter.FontName?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
            run.Append(Plain(letter.Value));
        }

        End();

        return pieces;

        void End()
        {
            if (run.Length > 0)
            {
                pieces.Add(new PdfPiece(run.ToString(), first!.Value.X, lastEnd.X, first.Value.Y, size, isBold));
            }

            run.Clear();
            (first, last, size, isBold, hasSpace) = (null, null, 0, true, false);
        }
    }

    private static bool IsNext(Letter last, PdfPoint end, Letter letter, PdfPoint start, double size)
    {
        var gap = start.X - end.X;
        var larger = Math.Max(size, letter.PointSize);

        return Math.Abs(start.Y - end.Y) < SameLine * larger
            && gap > -MostOverlap * larger
            && gap < PieceGap * larger
            && Math.Max(last.PointSize, letter.PointSize) < SameSize * Math.Min(last.PointSize, letter.PointSize);
    }

    private static bool IsTwice(Letter letter, PdfPoint start, Dictionary<(string, int, int), (double X, double Y)> seen)
    {
        var (x, y) = (start.X, start.Y);
        var (column, row) = ((int)(x / Cell), (int)(y / Cell));

        for (var cell = 0; cell < 9; cell++)
        {
            if (seen.TryGetValue((letter.Value, column + (cell % 3) - 1, row + (cell / 3) - 1), out var other)
                && Math.Abs(other.X - x) < SamePlace * letter.PointSize
                && Math.Abs(other.Y - y) < SamePlace * letter.PointSize)
            {
                return true;
            }
        }

        seen[(letter.Value, column, row)] = (x, y);

        return false;
    }

    // Letters that fonts join are letters of their own; symbol fonts have their bullets where Unicode has nothing.
    private static string Plain(string value) => value switch
    {
        "\ufb00" => "ff",
        "\ufb01" => "fi",
        "\ufb02" => "fl",
        "\ufb03" => "ffi",
        "\ufb04" => "ffl",
        "\ufb05" or "\ufb06" => "st",
        "\uf0b7" or "\uf0a7" or "\uf076" => "•",
        "\u00a0" or "\u2009" or "\u202f" => " ",
        "\u2010" or "\u2011" => "-",
        _ => value,
    };
}
