namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Words that stand next to each other on one line of a page, in points from its lower left corner.</summary>
/// <param name="Base">How high the line is that the letters stand on.</param>
/// <param name="Size">Of the letters.</param>
internal sealed record PdfPiece(string Text, double Left, double Right, double Base, double Size, bool IsBold)
{
    public double Width => Right - Left;

    /// <summary>The pieces as one, in the order in which they are given, with spaces where there is room for one.</summary>
    public static PdfPiece Join(IReadOnlyList<PdfPiece> pieces)
    {
        if (pieces is [var only])
        {
            return only;
        }

        var text = new System.Text.StringBuilder(pieces[0].Text);
        var largest = pieces.MaxBy(piece => piece.Text.Length)!;

        for (var at = 1; at < pieces.Count; at++)
        {
            // Behind the mark of a footnote there is hardly any room.
            var room = RaisedPieces.IsRaised(text[^1])
                && char.IsLetterOrDigit(pieces[at].Text[0]) ? 0 : LetterRuns.WordGap * Math.Min(pieces[at].Size, pieces[at - 1].Size);
            text.Append(pieces[at].Left - pieces[at - 1].Right > room ? " " : "").Append(pieces[at].Text);
        }

        return largest with
        {
            Text = text.ToString(),
            Left = pieces.Min(piece => piece.Left),
            Right = pieces.Max(piece => piece.Right),
            IsBold = pieces.All(piece => piece.IsBold),
        };
    }
}
