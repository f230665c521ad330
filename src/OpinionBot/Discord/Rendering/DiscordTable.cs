using System.Text;
using OpinionBot.Chat;

namespace OpinionBot.Discord.Rendering;

/// <summary>
/// A table as text: in columns where it is narrow enough for a telephone, else a line for each row. What all rows share is said
/// once, and what is too long for a chat goes into a file as well.
/// </summary>
internal static class DiscordTable
{
    private const int MaxWidth = 60;
    private const int MaxInColumns = 1_500;
    private const int MaxAsItems = 2_600;
    private const int MaxRow = 600;

    /// <returns>Text that is escaped already, each piece within a message; and the whole table when not all of it is in the text.</returns>
    public static (IReadOnlyList<string> Pieces, DiscordFile? File) Lay(ReplyTable table)
    {
        var shared = Enumerable.Range(1, table.Columns.Count - 1).Where(at => table.Rows.Count > 1 && table.Rows.All(row => row[at] == table.Rows[0][at])).ToList();
        var columns = Enumerable.Range(0, table.Columns.Count).Except(shared).ToList();
        var widths = columns.ConvertAll(at => table.Rows.Select(row => row[at].Length).Append(table.Columns[at].Length).Max());
        var isNarrow = widths.Sum() + 2 * (widths.Count - 1) <= MaxWidth;
        List<string> lines = [.. table.Rows.Select(row => isNarrow ? InColumns(row, columns, widths) : AsItem(table.Columns, row, columns))];
        var fitting = Fitting(lines, isNarrow ? MaxInColumns : MaxAsItems);
        var missing = lines.Count - fitting.Count;

        return (
            [
                .. table.Caption is { } caption ? [DiscordText.Cut(caption, MaxRow)] : Array.Empty<string>(),
                .. shared.Where(at => table.Rows[0][at].Length > 0).Select(at => $"-# {DiscordText.Cut($"{table.Columns[at]}: {table.Rows[0][at]}", MaxRow)}"),
                .. isNarrow ? [$"```\n{InColumns(table.Columns, columns, widths)}\n{string.Join('\n', fitting)}\n```"] : fitting,
                .. missing == 0 ? Array.Empty<string>() : [$"-# {(missing == 1 ? "1 row more is" : $"{missing} rows more are")} in the file, with all of the above."],
            ],
            missing == 0 ? null : File(table));
    }

    private static List<string> Fitting(List<string> lines, int limit)
    {
        var length = 0;

        return [.. lines.TakeWhile(line => (length += line.Length + 1) <= limit)];
    }

    // Within a block of code nothing is read but the end of the block.
    private static string InColumns(IReadOnlyList<string> cells, List<int> columns, List<int> widths) =>
        string.Join("  ", columns.Zip(widths, (at, width) => cells[at].PadRight(width))).TrimEnd().Replace('`', '\'').ReplaceLineEndings(" ");

    private static string AsItem(IReadOnlyList<string> names, IReadOnlyList<string> cells, List<int> columns)
    {
        var room = MaxRow / columns.Count;
        var item = new StringBuilder($"- **{DiscordText.Cut(cells[columns[0]], room)}**");

        foreach (var (place, at) in columns.Index().Skip(1).Where(column => cells[column.Item].Length > 0))
        {
            item.Append(place == 1 ? " " : $" · {DiscordText.Cut(names[at], room)}: ").Append(DiscordText.Cut(cells[at], room));
        }

        return item.ToString();
    }

    private static DiscordFile File(ReplyTable table)
    {
        var text = new StringBuilder();

        foreach (var row in table.Rows.Prepend(table.Columns))
        {
            text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        }

        // With the mark at the beginning spreadsheets know that it is UTF-8.
        return new DiscordFile("table.csv", "text/csv", $"A table of {table.Rows.Count} rows with {string.Join(", ", table.Columns)}.", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    // A cell that begins like a formula would be one when it is opened.
    private static string Quoted(string cell) => $"\"{(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
