using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Replying;

/// <summary>Sets figures side by side: in one table within one question of one study, else with both wordings and the reason why they do not compare.</summary>
public static class ComparisonTable
{
    public static Reply For(Evidence evidence)
    {
        var cells = evidence.Facts.Where(fact => fact.Fact is Figure).ToList();
        var questions = cells.Select(cell => (Figure)cell.Fact).DistinctBy(figure => (figure.Study?.Key, figure.Indicator.Key)).ToList();
        var isOne = questions.Count == 1;
        var first = questions[0];

        return new Reply
        {
            Paragraphs = isOne
                ? [$"{first.Indicator.Wording} ({first.Study?.Conductor})."]
                : [$"{SurveySentences.NotTheSameQuestion}:", .. questions.Select(figure => $"- {figure.Indicator.Wording} ({figure.Study?.Conductor}, {FigureSentence.Dates(figure.AskedWhen)})")],
            Table = new ReplyTable(
                null,
                ["Place", "Figure", "Says", "Fieldwork", "n", "Fact"],
                [.. cells.Select((cell, at) => Row(cell, at + 1))]),
            Citations = [.. cells.Select((cell, at) => new Citation(at + 1, cell, CitationLine.For(cell)))],
            CheckedNote = null,
        };
    }

    private static IReadOnlyList<string> Row(StoredFact cell, int number)
    {
        var figure = (Figure)cell.Fact;

        return
        [
            figure.Place?.Name ?? "",
            $"{FigureSentence.Value(figure)} [{number}]",
            figure.Answer?.Label ?? FigureSentence.Reads(figure),
            FigureSentence.Dates(figure.AskedWhen) ?? "",
            FigureSentence.Sample(figure.SampleSize) ?? "not stated",
            cell.Id.ToString(),
        ];
    }
}
