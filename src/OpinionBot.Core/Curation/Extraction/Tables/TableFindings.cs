using System.Globalization;
using OpinionBot.Curation.Extraction.Findings;
using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Surveys;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Tables;

/// <summary>Reads the rows of a table: a finding for every cell with a number, with what its row, its column and its caption say of it.</summary>
internal sealed class TableFindings(Article article, ArticleSurveys surveys)
{
    public const string Rule = "tables";

    private static readonly string[] SampleHeads = ["n", "base", "sample", "respondents", "interviews", "asked", "replies"];
    private static readonly string[] Groupings = ["region", "age", "gender", "sex", "party", "group", "country", "state", "province", "county", "area", "sector", "industry", "income", "education", "occupation"];
    private static readonly string[] Totals = ["total", "all", "average", "median", "mean", "overall", "sum"];

    /// <param name="number">Which passage of the article the row is.</param>
    public IEnumerable<Fact> Read(Passage passage, int number)
    {
        if (passage.Row is not { } row || row.Cells[0].Length == 0)
        {
            yield break;
        }

        var labels = Labels(row);
        var size = Sample(row, labels.Count);

        for (var column = labels.Count; column < row.Cells.Count; column++)
        {
            if (!row.Cells[column].Any(char.IsLetterOrDigit) || IsSample(row.Heads[column]))
            {
                continue;
            }

            if (Number(row.Cells[column]) is not { } value)
            {
                // A margin of error, and words in the line of a total, say nothing of anybody.
                if (!row.Cells[column].Any(char.IsLetter) || IsTotal(labels[0]))
                {
                    continue;
                }

                yield return new Statement { Text = Text(row, labels, column, passage.Heading), Anchor = Anchor(passage), Places = PlacesOf(row, column), SaidOn = article.Details.Published };
            }
            else if (!(IsTotal(row.Heads[column]) || IsTotal(labels[0])) || value.Value != 100)
            {
                yield return Cell(passage, number, row, labels, column, value, size);
            }
        }
    }

    private Finding Cell(Passage passage, int number, TableRow row, IReadOnlyList<string> labels, int column, NumberMention value, SampleSize? size)
    {
        var head = row.Heads[column];
        var caption = passage.LeadIn ?? passage.Heading;
        var text = Text(row, labels, column, passage.Heading);
        var parts = new List<FindingPart> { new(FindingPartKind.Value, value.Span.In(row.Cells[column])) };
        var year = Year(head);
        var bases = labels.Append(year is null ? head : "").Where(label => IsBase(label) || (label == labels[0] && IsGrouping(row.Heads[0])
            && !IsTotal(label))).ToList();
        var answers = labels.Append(year is null ? head : "").Where(label => label.Length > 0 && !bases.Contains(label) && !IsTotal(label)).ToList();
        var said = answers.Count > 0 ? string.Join(", ", answers) : caption;
        var place = bases.SelectMany(label => PlaceParts.FindWithCountries(label)).Select(mention => (Place?)mention.Place).FirstOrDefault() ?? Captioned(passage);
        var of = bases.Where(label => place is null || PlaceParts.FindWithCountries(label) is not [var only] || only.Span.Length < label.Length - 4).FirstOrDefault();
        of ??= bases.Count == 0 && caption is not null ? PeopleWords.PhraseIn(caption) : null;
        var (study, sample, about) = surveys.For(number, text, of, place);

        foreach (var answer in answers.DefaultIfEmpty(caption))
        {
            Add(FindingPartKind.Said, answer, answer == head ? Heads(row) : labels.Contains(answer) ? null : caption, parts);
        }

        Add(FindingPartKind.Of, of, of == head ? Heads(row) : of is not null && !labels.Contains(of) ? caption : null, parts);
        parts.AddRange(about.Where(part => part.Kind is not FindingPartKind.SampleSize || size is null).Where(part => year is null || part.Kind is not FindingPartKind.When || year == study?.Fieldwork?.To?.Year));
        var isNow = year is null || year == study?.Fieldwork?.To?.Year;
        var fieldwork = isNow ? null : new Fieldwork(new PartialDate(year!.Value), new PartialDate(year.Value), "the year over its column");

        return new Finding
        {
            Text = text,
            Anchor = Anchor(passage),
            Places = place is null ? [] : [place],
            SaidOn = isNow ? study?.Fieldwork?.To ?? article.Details.Published : new PartialDate(year!.Value),
            Indicator = new Indicator(Words.FoldText($"{caption} {said}").Trim().Replace(' ', '-'), text, "", said ?? head),
            Said = said,
            Of = of,
            Place = place,
            Value = value.Value,
            UpTo = value.To,
            Unit = new Unit(IsShare(row, value, caption) ? UnitKind.Percent : CountReader.Kind(value.Form), of is null ? said ?? head : $"of {of}", value.Base),
            Study = study,
            SampleSize = isNow ? size ?? sample : SampleSize.NotStated,
            Fieldwork = fieldwork,
            Parts = parts,
        };
    }

    private static void Add(FindingPartKind kind, string? words, string? from, List<FindingPart> parts)
    {
        if (!string.IsNullOrEmpty(words))
        {
            parts.Add(new FindingPart(kind, words, from));
        }
    }

    private Anchor Anchor(Passage passage) => OpinionBot.Facts.Anchor.At(article.Text, passage.Span.Start, passage.Span.Length);

    // "Norway | women | 54%": the cells before the first number say what the row is of.
    private static IReadOnlyList<string> Labels(TableRow row) =>
        [row.Cells[0], .. row.Cells.Skip(1).TakeWhile(cell => cell.Length > 0 && Number(cell) is null && PeopleWords.AreIn(cell))];

    private static NumberMention? Number(string cell) =>
        NumberReader.Read(cell) is [{ Written: null, Form: not NumberForm.Margin } number, ..] && !cell[..number.Span.Start].Any(char.IsLetter) ? number : null;

    private static bool IsBase(string label) => label.Length > 0 && PeopleWords.AreIn(label);

    // "Region", "Age": its rows are groups of people.
    private static bool IsGrouping(string head) => Words.Of(head) is [.., var last] && Groupings.Contains(Words.Fold(last.Text));

    private static bool IsTotal(string label) => Words.Of(label) is [var first, ..] && Totals.Contains(Words.Fold(first.Text));

    internal static bool IsSample(string head) => Words.Of(head).Select(word => Words.FoldText(word.Text)).ToList() is { Count: > 0 and <= 3 } words && words.Any(SampleHeads.Contains);

    private static SampleSize? Sample(TableRow row, int from) =>
        Enumerable.Range(from, row.Cells.Count - from).Where(column => IsSample(row.Heads[column])).Select(column => Number(row.Cells[column])).FirstOrDefault() is { Form: NumberForm.Cardinal } number
            ? new SampleSize(SampleSizeKind.Exact, (long)number.Value)
            : null;

    private static int? Year(string head) => DateReader.Read(head) is [var date] && date.Span.Length >= head.Trim().Length - 1 ? date.Date.Year : null;

    private static Place? Captioned(Passage passage) =>
        PlaceParts.FindWithCountries($"{passage.LeadIn}\n{passage.Heading}").Select(mention => mention.Place).Distinct().ToList() is [var only] ? only : null;

    private static bool IsShare(TableRow row, NumberMention value, string? caption) =>
        value.Form == NumberForm.Percent
        || (value is { Form: NumberForm.Cardinal, Value: <= 100 } && ($"{string.Join(' ', row.Heads)} {string.Join(' ', row.Cells)} {caption}" is var said
            && (said.Contains('%', StringComparison.Ordinal) || said.Contains("percent", StringComparison.OrdinalIgnoreCase) || said.Contains("per cent", StringComparison.OrdinalIgnoreCase) || said.Contains("share", StringComparison.OrdinalIgnoreCase))));

    private static IReadOnlyList<Place> PlacesOf(TableRow row, int column) => [.. PlaceParts.FindWithCountries($"{row.Cells[0]}\n{row.Heads[column]}").Select(place => place.Place).Distinct()];

    private static string Heads(TableRow row) => $"| {string.Join(" | ", row.Heads)} |";

    private static string Text(TableRow row, IReadOnlyList<string> labels, int column, string? heading)
    {
        var about = heading is null ? "" : $" ({heading.TrimEnd('.')})";
        var head = row.Heads[column];
        var first = char.IsDigit(row.Cells[0][0]) && row.Heads[0].Length > 0 ? $"{row.Heads[0]} {row.Cells[0]}" : row.Cells[0];

        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", labels.Skip(1).Prepend(first))}{(head.Length == 0 ? "" : $", {InSentence(head)}")}: {row.Cells[column]}{about}.");
    }

    private static string InSentence(string head) =>
        NameReader.Read($"x {head}") is [{ Span.Start: 2 } name, ..] && (name.Text.Contains(' ', StringComparison.Ordinal) || name.Text.Skip(1).Any(char.IsUpper) || PlaceParts.FindWithCountries(name.Text).Count > 0)
            ? head
            : char.ToLowerInvariant(head[0]) + head[1..];
}
