using AngleSharp.Html.Dom;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

/// <summary>
/// Writes the tables of a page as Markdown does, a row a paragraph: <c>| Japan | 23% |</c>. The first row has the heads, empty ones where
/// the table has none; a part with a heading of its own is a table of its own. A table that only lays out the page is none.
/// </summary>
internal static class TableText
{
    private const int MaxCell = 120;
    private const int MaxMarkedCell = 400;
    private const int MaxHeadingWords = 12;

    // What no table of data has in it; what one has only where its markup says that it is one.
    private const string Foreign = "table, form, iframe, input, textarea, select";
    private const string Unusual = "h1, h2, h3, h4, blockquote, img";

    /// <summary>True for a table of short cells, at least two by two, with nothing in them but text.</summary>
    public static bool IsData(IHtmlTableElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector(Foreign) is not null)
        {
            return false;
        }

        var isMarked = table.Caption is not null || table.QuerySelector("th, thead") is not null;
        var rows = table.Rows.Select(row => row.Cells).ToList();

        // A row that a cell of the row before it stretches into may have one cell of its own.
        return rows.Count > 1
            && rows.Count(cells => cells.Length > 1) > 1
            && (isMarked || table.QuerySelector(Unusual) is null)
            && rows.SelectMany(cells => cells).All(cell => cell.TextContent.Length <= MaxCell || (isMarked && cell.TextContent.Length <= MaxMarkedCell));
    }

    /// <summary>Its paragraphs: caption, heads, rows, notes.</summary>
    public static IReadOnlyList<string> Of(IHtmlTableElement table)
    {
        var grid = TableGrid.Of(table);
        var heads = grid.Count == 0 ? 0 : TableHeads.Count(grid);
        var caption = table.Caption is { } named ? CellText.Of(named) : "";
        var lines = new List<string>();
        var notes = new List<string>();

        if (caption.Length > 0)
        {
            lines.Add(caption);
        }

        // A title that stands in a row of its own above the heads.
        lines.AddRange(grid.Take(heads).Select(row => row.Across).OfType<string>());

        var rows = TableHeads.WithFilledGroups([.. grid.Skip(heads)]);
        var inColumns = grid.Where(row => row.Across is null).ToList();
        var columns = Enumerable.Range(0, grid.Count == 0 ? 0 : grid[0].Cells.Count).Where(column => inColumns.Any(row => row.Cells[column].Length > 0)).ToList();
        var headRows = grid.Take(heads).Where(row => row.Across is null).ToList();
        var first = Row(columns.Select(column => TableHeads.Join(headRows.Select(row => row.Cells[column]))));
        var last = rows.FindLastIndex(row => row.Across is null);
        var hasHeads = false;

        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Across is not { } across)
            {
                if (!hasHeads)
                {
                    lines.Add(first);
                    hasHeads = true;
                }

                lines.Add(Row(columns.Select(column => rows[at].Cells[column])));
            }
            else if (at < last && Words.Of(across).Count is > 0 and <= MaxHeadingWords && !IsNote(across))
            {
                var titled = $"{caption.TrimEnd('.', ':')}: {across}";
                lines.Add(caption.Length > 0 && Words.Of(titled).Count <= MaxHeadingWords ? titled : across);
                hasHeads = false;
            }
            else
            {
                notes.Add(across);
            }
        }

        return [.. lines, .. notes];
    }

    /// <summary>One row, as the extraction reads it.</summary>
    public static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace('|', '/')))} |";

    private static bool IsNote(string text) => !char.IsLetterOrDigit(text[0]) || char.IsDigit(text[0]) || text[^1] is '.'
        || text.StartsWith("Source", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Note", StringComparison.OrdinalIgnoreCase);
}
