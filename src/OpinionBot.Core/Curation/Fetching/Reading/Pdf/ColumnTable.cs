namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>A table in a column: lines whose pieces stand under each other.</summary>
/// <param name="Rows">As Markdown writes them: <c>| Japan | 23% |</c>, the heads first.</param>
/// <param name="Lines">How many lines of the column it takes.</param>
internal sealed record ColumnTable(IReadOnlyList<string> Rows, int Lines)
{
    private const int LeastRows = 2;
    private const int MostLetters = 60;

    // In shares of the size of the letters.
    private const double LeastGap = 0.9;
    private const double MostPitch = 3.2;
    private const double Tight = 1.35;
    private const double Tolerance = 0.2;

    /// <returns>Null when no table begins at this line.</returns>
    public static ColumnTable? TryRead(IReadOnlyList<PdfLine> lines, int start)
    {
        if (!lines[start].HasCells)
        {
            return null;
        }

        var columns = new List<(double Left, double Right)>();
        var end = start;

        while (end < lines.Count && (end == start || IsNear(lines[end - 1], lines[end])) && Place(lines[end], columns) is { } placed)
        {
            columns = placed;
            end++;
        }

        // A line in the first column alone may be of what comes after the table.
        while (end > start && !lines[end - 1].HasCells && IsBelow(lines, end - 1, columns))
        {
            end--;
        }

        var taken = Enumerable.Range(start, end - start).Select(at => lines[at]).ToList();
        var celled = taken.Where(line => line.HasCells).ToList();

        if (celled.Count < LeastRows
            || columns.Count < 2
            || !AreApart(columns, lines[start].Size, celled.Count)
            || celled.Average(line => line.Pieces.Skip(1).Average(piece => piece.Text.Length)) > MostLetters)
        {
            return null;
        }

        return new ColumnTable([.. Read(taken, columns)], taken.Count);
    }

    public static string Write(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace('|', '/')))} |";

    private static bool IsNear(PdfLine above, PdfLine line) =>
        above.Base - line.Base < MostPitch * line.Size && Math.Max(above.Size, line.Size) < 1.25 * Math.Min(above.Size, line.Size);

    // Null when a piece stands under two columns: it is of no table.
    private static List<(double Left, double Right)>? Place(PdfLine line, List<(double Left, double Right)> columns)
    {
        var placed = columns.ToList();
        var used = new HashSet<int>();

        foreach (var piece in line.Pieces)
        {
            var over = Enumerable.Range(0, placed.Count).Where(at => piece.Left < placed[at].Right - Tolerance
                && piece.Right > placed[at].Left + Tolerance).ToList();

            if (over.Count > 1 || (over.Count == 0 && !line.HasCells) || (over is [var taken] && !used.Add(taken)))
            {
                return null;
            }

            if (over is [var at])
            {
                placed[at] = (Math.Min(placed[at].Left, piece.Left), Math.Max(placed[at].Right, piece.Right));
            }
            else
            {
                var index = placed.Count(column => column.Left < piece.Left);
                placed.Insert(index, (piece.Left, piece.Right));
                used = [.. used.Select(one => one >= index ? one + 1 : one), index];
            }
        }

        return placed;
    }

    private static bool IsBelow(IReadOnlyList<PdfLine> lines, int at, List<(double Left, double Right)> columns) =>
        columns.Count == 0 || lines[at].Left < columns[0].Right || lines[at - 1].Base - lines[at].Base > Tight * lines[at].Size;

    private static bool AreApart(List<(double Left, double Right)> columns, double size, int rows) =>
        columns.Zip(columns.Skip(1)).All(pair => pair.Second.Left - pair.First.Right > (rows > LeastRows ? LeastGap / 2 : LeastGap) * size);

    private static IEnumerable<string> Read(List<PdfLine> lines, List<(double Left, double Right)> columns)
    {
        var rows = new List<string[]>();
        var pitches = lines.Zip(lines.Skip(1)).Select(pair => pair.First.Base - pair.Second.Base).ToList();
        var tight = pitches.Min() * 1.15;
        var isUneven = pitches.Max() > 1.3 * pitches.Min();

        for (var at = 0; at < lines.Count; at++)
        {
            var cells = new string[columns.Count];
            Array.Fill(cells, "");

            foreach (var piece in lines[at].Pieces)
            {
                var column = Enumerable.Range(0, columns.Count).First(index => piece.Left < columns[index].Right && piece.Right > columns[index].Left);
                cells[column] = piece.Text;
            }

            if (at > 0 && GoesOn(cells, isNear: isUneven && pitches[at - 1] <= tight))
            {
                for (var column = 0; column < cells.Length; column++)
                {
                    rows[^1][column] = $"{rows[^1][column]} {cells[column]}".Trim();
                }
            }
            else
            {
                rows.Add(cells);
            }
        }

        return rows.Select(Write);
    }

    // The second line of a row that was too long for its cells.
    private static bool GoesOn(string[] cells, bool isNear)
    {
        var hasDigits = cells.Skip(1).Any(cell => cell.Any(char.IsDigit));

        return !hasDigits && (cells[0].Length == 0 || isNear || (cells.Skip(1).All(cell => cell.Length == 0) && char.IsLower(cells[0][0])));
    }
}
