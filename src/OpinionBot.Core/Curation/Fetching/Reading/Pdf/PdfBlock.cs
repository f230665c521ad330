namespace OpinionBot.Curation.Fetching.Reading.Pdf;

internal enum BlockKind
{
    Paragraph,
    Item,
    Row,
}

/// <summary>A paragraph, an item of a list or a row of a table, as far as it stands in one column.</summary>
/// <param name="Size">Of its letters, in points.</param>
/// <param name="Room">What is left of its last line.</param>
/// <param name="FirstWord">How wide its first word is.</param>
internal sealed record PdfBlock(string Text, BlockKind Kind, double Size, bool IsBold, double Room, double FirstWord)
{
    private const double SameSize = 1.08;

    /// <summary>The paragraph as a row of a table, if it is one line of pieces that stand apart; null otherwise.</summary>
    public string? AsRow { get; init; }

    /// <summary>True when its last sentence has come to an end.</summary>
    public bool IsEnded =>
        Text.TrimEnd('”', '"', '’', '\'', ')', ']', '»', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹') is [.., '.' or '!' or '?' or ':' or '…'];

    public bool HasSizeOf(double size) => Math.Max(Size, size) < SameSize * Math.Min(Size, size);
}
