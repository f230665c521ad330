using System.Text.RegularExpressions;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>
/// Makes the tables of Markdown plain: rows that a cell holds several of, broken by <c>&lt;br&gt;</c>, become rows of their own, and columns that a
/// converter named <c>Col2</c> get the names of the next row. A table whose lines do not go together is left out.
/// </summary>
internal static partial class MarkdownTable
{
    public static string Mend(string text)
    {
        var lines = new List<string>();
        var table = new List<string>();

        foreach (var line in text.Split('\n').Append(""))
        {
            if (line.TrimStart().StartsWith('|'))
            {
                table.Add(line.Trim());
                continue;
            }

            lines.AddRange(Rows(table));
            lines.Add(line);
            table.Clear();
        }

        return string.Join('\n', lines.SkipLast(1));
    }

    private static IEnumerable<string> Rows(List<string> table)
    {
        if (table.Count > 1 && Placeholder().IsMatch(table[0]))
        {
            var (title, rows) = (table[0].Trim('|').Split('|')[0], table.Where((row, at) => at > 0 && !Rule().IsMatch(row)).ToList());
            table = [.. rows.Select((row, at) => at == 0 && row.StartsWith("||", StringComparison.Ordinal) ? $"|{title}{row[1..]}" : row)];
        }

        var read = table.Select(Read).ToList();

        return read.Any(rows => rows is null) ? [] : read.SelectMany(rows => rows!);
    }

    // One row, or several; null where it cannot be told which cells go together.
    private static IReadOnlyList<string>? Read(string row)
    {
        if (!Break().IsMatch(row))
        {
            return [row];
        }

        var cells = row.Trim('|').Split('|').Select(cell => Break().Split(cell.Trim())).ToList();
        var several = cells.Where(cell => cell.Length > 1).ToList();

        if (several.Count > 1 && cells.All(cell => cell.Length == several[0].Length))
        {
            return [.. Enumerable.Range(0, several[0].Length).Select(at => $"|{string.Join('|', cells.Select(cell => cell[at]))}|")];
        }

        // "Strongly<br>agree": only wrapped.
        return several.Any(cell => cell.Any(line => line.Any(char.IsDigit))) ? null : [Break().Replace(row, " ")];
    }

    [GeneratedRegex(@"<br */?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"\|Col[0-9]+\|", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\|[ :|-]*-{2,}[ :|-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();
}
