using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Writes the tables of a page as Markdown does, a row a paragraph: <c>| Japan | 23% |</c>. A table that only lays out the page is none.</summary>
internal static class TableText
{
    private const int MaxCell = 120;

    private const string Nested = "p, div, table, ul, ol, h1, h2, h3, h4, blockquote, img, iframe, form";

    /// <summary>True for a table of short cells, at least two by two, with nothing in them but text.</summary>
    public static bool IsData(IHtmlTableElement table) =>
        table.Rows.Length > 1
        && table.Rows.Count(row => row.Cells.Length > 1) > 1
        && table.QuerySelector(Nested) is null
        && table.Rows.SelectMany(row => row.Cells).All(cell => cell.TextContent.Length <= MaxCell);

    /// <summary>True for what stands inside such a table.</summary>
    public static bool IsInData(INode node) => node.Ancestors().OfType<IHtmlTableElement>().Any(IsData);

    public static string Of(IHtmlTableElement table)
    {
        var rows = table.Rows.Where(row => row.Cells.Length > 0).Select(row => $"| {string.Join(" | ", row.Cells.Select(cell => Plain(cell.TextContent)))} |");

        return string.Join("\n\n", table.Caption is { } caption ? rows.Prepend(Plain(caption.TextContent)) : rows);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('|', '/');
}
