using System.Text;
using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>Reads the lines of a column as paragraphs, items of lists and rows of tables.</summary>
internal sealed class BlockReader(LineJoiner joiner)
{
    // In shares of the size of the letters, or of the usual distance of lines.
    private const double Indent = 0.8;
    private const double AtEdge = 0.3;
    private const double MoreThanUsual = 1.25;
    private const double UsualPitch = 1.35;
    private const double SameSize = 1.08;

    // A line that ends so far before the others ends something.
    private const double ShortLine = 0.3;

    public IEnumerable<PdfBlock> Read(PdfColumn column)
    {
        var lines = PdfLine.Of(PagePieces.JoinStretched(column.Pieces, column.Left, column.Right));
        var pitch = Pitch(lines);
        var paragraph = new List<PdfLine>();

        for (var at = 0; at < lines.Count; at++)
        {
            if (ColumnTable.TryRead(lines, at) is { } table)
            {
                foreach (var block in End())
                {
                    yield return block;
                }

                foreach (var row in table.Rows)
                {
                    yield return new PdfBlock(row, BlockKind.Row, lines[at].Size, IsBold: false, 0, 0);
                }

                at += table.Lines - 1;
                continue;
            }

            // The entry of a list of contents leads to its page by dots.
            if (lines[at].Text.Contains(".....", StringComparison.Ordinal) || lines[at].Text.Contains(". . . . .", StringComparison.Ordinal))
            {
                continue;
            }

            if (paragraph.Count > 0 && IsBreak(paragraph, lines[at], column, pitch))
            {
                foreach (var block in End())
                {
                    yield return block;
                }
            }

            paragraph.Add(lines[at]);
        }

        foreach (var block in End())
        {
            yield return block;
        }

        IEnumerable<PdfBlock> End()
        {
            if (paragraph.Count > 0)
            {
                yield return ToBlock(paragraph, column);
            }

            paragraph = [];
        }
    }

    private static double Pitch(IReadOnlyList<PdfLine> lines)
    {
        var pitches = lines.Zip(lines.Skip(1))
            .Where(pair => IsSameSize(pair.First, pair.Second))
            .Select(pair => (pair.First.Base - pair.Second.Base) / pair.First.Size)
            .Where(pitch => pitch < 2.2)
            .Order()
            .ToList();

        // Most lines stand inside paragraphs, but paragraphs may be short.
        return pitches.Count > 2 ? pitches[pitches.Count / 3] : UsualPitch;
    }

    private static bool IsBreak(List<PdfLine> paragraph, PdfLine line, PdfColumn column, double pitch)
    {
        var last = paragraph[^1];
        var (size, isItem) = (last.Size, paragraph[0].IsItem);

        if (!IsSameSize(last, line) || last.IsBold != line.IsBold || line.IsItem || last.Base - line.Base > (MoreThanUsual * pitch * size) + 0.5)
        {
            return true;
        }

        if (isItem)
        {
            // What goes on stands under the words, not under their sign.
            return line.Left < paragraph[0].Left + (AtEdge * size);
        }

        var isIndented = line.Left > column.Left + (Indent * size) && last.Left < column.Left + (AtEdge * size);
        var isBack = paragraph.Count > 1 && line.Left < last.Left - (Indent * size);

        return (isIndented && (IsEnded(last) || paragraph.Count > 1)) || isBack || IsForced(last, line, column);
    }

    // The next word would have had room: whoever wrote it began anew.
    private static bool IsForced(PdfLine last, PdfLine line, PdfColumn column)
    {
        var room = column.Right - last.Right;

        return room > FirstWord(line) + (0.6 * last.Size)
            && (IsEnded(last) || IsNumbered(line) || (room > ShortLine * (column.Right - column.Left) && !char.IsLower(line.Text[0])));
    }

    private static bool IsNumbered(PdfLine line) =>
        line.Text.TrimStart('(') is [>= '0' and <= '9', '.' or ')', ' ', ..] or [>= '0' and <= '9', >= '0' and <= '9', '.' or ')', ' ', ..];

    private static bool IsEnded(PdfLine line) => line.Text.TrimEnd('”', '"', '’', '\'', ')', ']', '»', ' ') is [.., '.' or '!' or '?' or ':' or ';' or '…'];

    private static bool IsSameSize(PdfLine one, PdfLine other) => Math.Max(one.Size, other.Size) < SameSize * Math.Min(one.Size, other.Size);

    private static double FirstWord(PdfLine line) => (line.Text + ' ').IndexOf(' ', StringComparison.Ordinal) * (line.Right - line.Left) / line.Text.Length;

    private PdfBlock ToBlock(List<PdfLine> lines, PdfColumn column)
    {
        var text = new StringBuilder();

        foreach (var line in lines)
        {
            joiner.Append(text, line.Text);
        }

        var isItem = lines[0].IsItem;
        var plain = isItem ? $"- {text.ToString().AsSpan(1).TrimStart()}" : text.ToString();

        return new PdfBlock(plain, isItem
            ? BlockKind.Item : BlockKind.Paragraph, lines[0].Size, lines.All(line => line.IsBold), column.Right - lines[^1].Right, FirstWord(lines[0]))
        {
            AsRow = lines is [{ HasCells: true } only] ? ColumnTable.Write(only.Pieces.Select(piece => piece.Text)) : null,
        };
    }
}
