using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

/// <summary>Tells the rows that say what the columns are from those that fill them.</summary>
internal static class TableHeads
{
    private const int MostHeads = 4;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <returns>How many rows at the top are heads or titles; none where the first row is like all others.</returns>
    public static int Count(IReadOnlyList<GridRow> rows)
    {
        var count = rows.TakeWhile(row => row.IsHead || row.Across is not null).Count();
        var marked = rows.Take(count).Count(row => row.IsHead && row.Across is null);

        // A table in which everything is marked says nothing by it.
        if (marked > 0 && count <= MostHeads && count < rows.Count)
        {
            return WithoutTrailingTitle(rows, count);
        }

        var titles = rows.TakeWhile(row => row.Across is not null).Count();

        if (titles + 1 >= rows.Count || !LooksLikeHead(rows, titles))
        {
            return Math.Min(titles, rows.Count);
        }

        // Under a head over several columns stand those of each.
        return rows[titles].HasGroup && titles + 2 < rows.Count && !HasValue(rows[titles + 1]) ? titles + 2 : titles + 1;
    }

    /// <summary>Several heads over one column: <c>2024, women</c>.</summary>
    public static string Join(IEnumerable<string> heads)
    {
        var joined = new List<string>();

        foreach (var head in heads.Where(head => head.Length > 0 && (joined.Count == 0 || joined[^1] != head)))
        {
            joined.Add(head);
        }

        return string.Join(", ", joined);
    }

    /// <summary>A group that is named once, with nothing under its name for its other rows, named in each.</summary>
    public static List<GridRow> WithFilledGroups(IReadOnlyList<GridRow> rows)
    {
        var filled = new List<GridRow>(rows.Count);
        var group = "";

        foreach (var row in rows)
        {
            var isContinued = row.Across is null && row.Cells.Count > 2 && row.Cells[0].Length == 0 && row.Cells[1].Any(char.IsLetter);
            group = row.Across is not null ? "" : row.Cells[0].Length > 0 ? row.Cells[0] : group;
            filled.Add(isContinued && group.Length > 0 ? row with { Cells = [group, .. row.Cells.Skip(1)] } : row);
        }

        return filled;
    }

    // "Women" between the heads and the rows is the title of a part.
    private static int WithoutTrailingTitle(IReadOnlyList<GridRow> rows, int count)
    {
        while (rows[count - 1].Across is not null)
        {
            count--;
        }

        return count;
    }

    // Nothing in the markup tells: then by values that only the rows below have.
    private static bool LooksLikeHead(IReadOnlyList<GridRow> rows, int first)
    {
        var below = rows.Skip(first + 1).Where(row => row.Across is null).ToList();

        if (HasValue(rows[first]))
        {
            // "18-29" is a head over shares, and "61%" is none.
            return !HasShare(rows[first]) && below.Any(HasShare);
        }

        return below.Any(HasNumber) ? !HasNumber(rows[first]) || below.Any(HasValue) || rows[first].Cells[0].Length == 0 : rows[first].Cells.Count > 2;
    }

    private static bool HasShare(GridRow row) => Numbers(row).Any(number => number.Form == NumberForm.Percent);

    private static bool HasNumber(GridRow row) => Numbers(row).Any();

    // A year names a column as often as it fills one.
    private static bool HasValue(GridRow row) => Numbers(row).Any(number => number.Form != NumberForm.Cardinal || number.Value is < FirstYear or > LastYear);

    private static IEnumerable<NumberMention> Numbers(GridRow row) => row.Cells.Skip(1).SelectMany(cell => NumberReader.Read(cell));
}
