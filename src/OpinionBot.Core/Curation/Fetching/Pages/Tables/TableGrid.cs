using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

/// <summary>A row of a table with a text for every column, those of cells that stretch into it included.</summary>
/// <param name="IsHead">Its markup says that it has heads: all its own cells do, or the part of the table that it is in.</param>
/// <param name="HasGroup">One of its cells is as wide as several columns.</param>
/// <param name="Across">What it says where it is one cell alone, in no column of the table.</param>
internal sealed record GridRow(IReadOnlyList<string> Cells, bool IsHead, bool HasGroup, string? Across);

/// <summary>The cells of a table by row and column, as a browser lays them out: what spans several stands in each.</summary>
internal static class TableGrid
{
    // Tables of data are narrower; a cell may say of itself that it spans a million columns.
    private const int MaxColumns = 100;

    public static IReadOnlyList<GridRow> Of(IHtmlTableElement table)
    {
        var open = new Stretch[MaxColumns];
        var rows = new List<(string[] Cells, List<Cell> Own, bool IsInHead)>();
        IElement? part = null;
        var width = 0;

        foreach (var row in table.Rows)
        {
            // A cell reaches no further than its part of the table.
            if (!ReferenceEquals(part, row.ParentElement))
            {
                Array.Clear(open);
                part = row.ParentElement;
            }

            var (cells, own) = Lay(row, open);
            width = Math.Max(width, cells.FindLastIndex(cell => cell is not null) + 1);
            rows.Add(([.. cells.Select(cell => cell ?? "")], own, part is { LocalName: "thead" }));
        }

        return [.. rows.Select(row => Row(row.Cells[..width], row.Own, row.IsInHead)).Where(row => row.Cells.Any(cell => cell.Length > 0))];
    }

    private static (List<string?> Cells, List<Cell> Own) Lay(IHtmlTableRowElement row, Stretch[] open)
    {
        var cells = new string?[MaxColumns];
        var own = new List<Cell>();

        for (var column = 0; column < MaxColumns; column++)
        {
            if (open[column].Rows > 0)
            {
                cells[column] = open[column].Text;
                open[column] = open[column] with { Rows = open[column].Rows - 1 };
            }
        }

        var at = 0;

        foreach (var element in row.Cells)
        {
            while (at < MaxColumns && cells[at] is not null)
            {
                at++;
            }

            var text = CellText.Of(element);
            var wide = Span(element, "colspan");
            var high = Span(element, "rowspan");
            own.Add(new Cell(text, wide, element.LocalName == "th" || IsBold(element, text)));

            for (var end = Math.Min(MaxColumns, at + wide); at < end && cells[at] is null; at++)
            {
                cells[at] = text;
                open[at] = new Stretch(text, high - 1);
            }
        }

        return ([.. cells], own);
    }

    private static GridRow Row(string[] cells, List<Cell> own, bool isInHead)
    {
        var said = own.Where(cell => cell.Text.Length > 0).ToList();

        // One cell for all columns, or the first one with nothing beside it.
        var isAlone = said.Count == 1 && cells.Length > 1
            && cells.All(cell => cell.Length == 0 || cell == said[0].Text)
            && (said[0].Wide >= cells.Length || own[0] == said[0])
            && own.Sum(cell => cell.Wide) > 1;

        return new GridRow(cells, isInHead || (said.Count > 0 && said.All(cell => cell.IsHead)), own.Any(cell => cell.Wide > 1), isAlone ? said[0].Text : null);
    }

    // 0 means: to the end of its part.
    private static int Span(IElement cell, string attribute) =>
        !int.TryParse(cell.GetAttribute(attribute), out var span) ? 1
            : attribute == "colspan" ? Math.Clamp(span, 1, MaxColumns)
            : span == 0 ? int.MaxValue
            : Math.Max(1, span);

    private static bool IsBold(IElement cell, string text) => text.Length > 0 && cell.QuerySelector("b, strong") is { } bold && CellText.Of(bold) == text;

    private readonly record struct Stretch(string Text, int Rows);

    private sealed record Cell(string Text, int Wide, bool IsHead);
}
