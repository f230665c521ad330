namespace OpinionBot.Curation.Extraction.Tables;

/// <summary>A row of a table: <c>| Japan | 23% | 41% |</c>.</summary>
/// <param name="Heads">What the columns are called, the first one included.</param>
/// <param name="Cells">As many as there are heads.</param>
internal sealed record TableRow(IReadOnlyList<string> Heads, IReadOnlyList<string> Cells)
{
    public static bool IsOne(string paragraph) => paragraph.Length > 2 && paragraph[0] == '|';

    /// <summary>The cells of a paragraph that is a row.</summary>
    public static IReadOnlyList<string> Split(string paragraph) => [.. paragraph.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('*').Trim())];
}
