using System.Text;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>Joins the paragraphs that a column or a page breaks off, past the notes, captions and tables that stand between the two parts.</summary>
internal sealed class BlockJoiner(LineJoiner joiner, double bodySize)
{
    // Notes and a picture with its words; what is further away is of something else.
    private const int MostBetween = 12;

    public IReadOnlyList<PdfBlock> Join(IReadOnlyList<IReadOnlyList<PdfBlock>> columns)
    {
        var all = new List<PdfBlock>();

        foreach (var next in columns.Where(next => next.Count > 0))
        {
            var column = JoinTables(all, next);
            var (last, first) = (LastText(all), FirstText(column));

            if (last is { } end && first is { } start && GoesOn(all[end], column[start]))
            {
                var text = new StringBuilder(all[end].Text);
                joiner.Append(text, column[start].Text);
                all[end] = all[end] with { Text = text.ToString(), Room = column[start].Room };
                all.AddRange(column.Where((_, at) => at != start));
            }
            else
            {
                all.AddRange(column);
            }
        }

        return all;
    }

    // The heads alone may be left above, the last row alone below; heads that are said again on the next page are no row.
    private static List<PdfBlock> JoinTables(List<PdfBlock> all, IReadOnlyList<PdfBlock> next)
    {
        var column = next.ToList();

        if (all.Count == 0)
        {
            return column;
        }

        if (all[^1] is { Kind: BlockKind.Row } && column[0].AsRow is { } row && Cells(row) == Cells(all[^1].Text))
        {
            column[0] = column[0] with { Text = row, Kind = BlockKind.Row };
        }
        else if (column[0] is { Kind: BlockKind.Row } && all[^1].AsRow is { } heads && Cells(heads) == Cells(column[0].Text))
        {
            all[^1] = all[^1] with { Text = heads, Kind = BlockKind.Row };
        }

        if (column[0].Kind == BlockKind.Row
            && all[^1].Kind == BlockKind.Row
            && all[(all.FindLastIndex(block => block.Kind != BlockKind.Row) + 1)..][0].Text == column[0].Text)
        {
            column.RemoveAt(0);
        }

        return column;
    }

    private static int Cells(string row) => row.Count(character => character == '|');

    private static bool GoesOn(PdfBlock last, PdfBlock first) =>
        first.Kind == BlockKind.Paragraph
        && !last.IsEnded
        && last.HasSizeOf(first.Size)
        && last.IsBold == first.IsBold
        && (char.IsLower(first.Text[0])
            || (last.Kind == BlockKind.Paragraph && last.Room < first.FirstWord + (0.6 * last.Size))
            || last.Text[^1] is ',' or '-');

    private int? LastText(List<PdfBlock> blocks)
    {
        for (var at = blocks.Count - 1; at >= 0 && at >= blocks.Count - MostBetween; at--)
        {
            if (!IsBetween(blocks[at]))
            {
                return at;
            }
        }

        return null;
    }

    private int? FirstText(List<PdfBlock> blocks)
    {
        for (var at = 0; at < blocks.Count && at < MostBetween; at++)
        {
            if (!IsBetween(blocks[at]))
            {
                return at;
            }
        }

        return null;
    }

    private bool IsBetween(PdfBlock block) => block.Kind == BlockKind.Row || (block.Size < bodySize && !block.HasSizeOf(bodySize));
}
