using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Tables;

/// <summary>Reads a row of a table: a fact for every cell, in words that say which row, which column and what the table is about.</summary>
internal static class TableRule
{
    public const string Name = "tables";

    public static IEnumerable<Fact> Read(PassageContext context)
    {
        if (context.Passage.Row is not { } row || row.Cells[0].Length == 0)
        {
            yield break;
        }

        for (var column = 1; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Any(char.IsLetterOrDigit))
            {
                yield return Cell(context, row, column);
            }
        }
    }

    private static Fact Cell(PassageContext context, TableRow row, int column)
    {
        var (head, cell) = (row.Heads[column], row.Cells[column]);
        var about = context.Passage.Heading is { } heading ? $" ({heading.TrimEnd('.')})" : "";
        var text = $"{Label(row)}{(head.Length == 0 ? "" : $", {InSentence(head)}")}: {cell}{about}.";
        IReadOnlyList<Place> places = [.. Gazetteer.Default.Find($"{row.Cells[0]}\n{head}").Select(place => place.Place).Distinct()];

        if (NumberReader.Read(cell) is not [{ Written: null, Form: not NumberForm.Margin } number, ..] || cell[..number.Span.Start].Any(char.IsLetter))
        {
            return new Statement { Text = text, Anchor = context.Anchor, Places = places, SaidOn = context.SaidOn };
        }

        var isShare = number.Form == NumberForm.Percent || (number.Form == NumberForm.Cardinal && $"{head} {row.Heads[0]} {context.Passage.Heading}" is var said && (said.Contains('%', StringComparison.Ordinal) || said.Contains("percent", StringComparison.OrdinalIgnoreCase)));

        return new Finding
        {
            Text = text,
            Anchor = context.Anchor,
            Places = places,
            SaidOn = context.SaidOn,
            Indicator = new Indicator(Words.FoldText($"{context.Passage.Heading} {head}").Trim().Replace(' ', '-'), text, "", head.Length == 0 ? row.Heads[0] : head),
            Place = places is [var only] ? only : null,
            Value = number.Value,
            UpTo = number.To,
            Unit = new Unit(isShare ? UnitKind.Percent : FigureRule.Kind(number.Form), head.Length == 0 ? "in the source" : head, number.Base),
            Study = context.Study,
            SampleSize = context.SampleSize,
        };
    }

    // "Singapore" says itself what it is, "18-29" does not.
    private static string Label(TableRow row) => char.IsDigit(row.Cells[0][0]) && row.Heads[0].Length > 0 ? $"{row.Heads[0]} {row.Cells[0]}" : row.Cells[0];

    private static string InSentence(string head) =>
        NameReader.Read($"x {head}") is [{ Span.Start: 2 } name, ..] && (name.Text.Contains(' ', StringComparison.Ordinal) || name.Text.Skip(1).Any(char.IsUpper) || Gazetteer.Default.Find(name.Text).Count > 0)
            ? head
            : char.ToLowerInvariant(head[0]) + head[1..];
}
