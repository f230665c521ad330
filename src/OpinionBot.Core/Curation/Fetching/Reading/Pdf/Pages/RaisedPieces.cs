namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>
/// Puts what stands above or below a line, smaller than its letters, into that line: digits as Unicode writes them raised, the signs of
/// footnotes not at all.
/// </summary>
internal static class RaisedPieces
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostLetters = 6;

    // As typesetters do it, in shares of the size on the line.
    private const double MostSize = 0.85;
    private const double LeastRise = 0.12;
    private const double MostDrop = 0.4;
    private const double Near = 0.35;
    private const double FarMark = 4;
    private const double Bucket = 4;

    public static List<PdfPiece> Settle(List<PdfPiece> pieces)
    {
        var lines = new Dictionary<int, List<int>>();
        var settled = pieces.ToArray<PdfPiece?>();

        for (var at = 0; at < pieces.Count; at++)
        {
            var bucket = (int)(pieces[at].Base / Bucket);
            (lines.TryGetValue(bucket, out var line) ? line : lines[bucket] = []).Add(at);
        }

        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Text.Length > MostLetters)
            {
                continue;
            }

            var mark = pieces[at];
            var near = Enumerable.Range((int)((mark.Base - (2 * mark.Size)) / Bucket), (int)(3 * mark.Size / Bucket) + 3)
                .SelectMany(bucket => lines.TryGetValue(bucket, out var line) ? line : [])
                .Where(other => other != at && settled[other] is not null && IsMarkOf(mark, settled[other]!))
                .ToList();

            if (near.Count == 0)
            {
                continue;
            }

            // At the head of a footnote a mark stands before what it belongs to, elsewhere behind it.
            var host = near.MinBy(other => Distance(mark, settled[other]!) - (settled[other]!.Left < mark.Left ? Near * settled[other]!.Size : 0));
            settled[host] = Join(settled[host]!, mark, isBehind: settled[host]!.Left < mark.Left);
            settled[at] = null;
        }

        return [.. settled.OfType<PdfPiece>()];
    }

    public static bool IsRaised(char character) => Raised.Contains(character, StringComparison.Ordinal);

    private static bool IsMarkOf(PdfPiece mark, PdfPiece line)
    {
        var rise = mark.Base - line.Base;

        return mark.Size < MostSize * line.Size
            && (rise > LeastRise * line.Size ? rise < line.Size : rise < -0.03 * line.Size && rise > -MostDrop * line.Size)
            && Distance(mark, line) < (rise > 0 && mark.Text.All(char.IsAsciiDigit) ? FarMark : Near) * line.Size;
    }

    private static double Distance(PdfPiece mark, PdfPiece line) => Math.Max(0, Math.Max(mark.Left - line.Right, line.Left - mark.Right));

    private static PdfPiece Join(PdfPiece line, PdfPiece mark, bool isBehind)
    {
        var isRaised = mark.Base > line.Base;
        var digits = string.Concat(mark.Text.Where(char.IsAsciiDigit).Select(digit => Raised[digit - '0']));
        var isPower = mark.Text.Any(char.IsAsciiDigit);
        var text = !isRaised ? mark.Text : isPower ? digits : isBehind && char.IsDigit(line.Text[^1]) && mark.Text.Length > 1 ? mark.Text : "";

        return isBehind
            ? line with { Text = line.Text + text, Right = Math.Max(line.Right, mark.Right) }
            : line with { Text = text.Length == 0 ? line.Text : $"{text} {line.Text}", Left = Math.Min(line.Left, mark.Left) };
    }
}
