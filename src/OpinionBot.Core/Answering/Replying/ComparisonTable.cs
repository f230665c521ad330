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
        var cells = evidence.Facts.Where(fact => fact.Fact is Figure).Select((fact, at) => (Fact: fact, Number: at + 1)).ToList();
        var questions = cells.GroupBy(cell => Key((Figure)cell.Fact.Fact)).ToList();
        var tabled = questions.Where(question => Places(question) > 1).MaxBy(Places);
        var others = questions.Where(question => question != tabled).ToList();

        return new Reply
        {
            Paragraphs = tabled is null ? [] : [$"{Question((Figure)tabled.First().Fact.Fact)}:"],
            Remarks =
            [
                .. others.Count == 0 ? Array.Empty<string>() : [tabled is null ? $"{SurveySentences.NotTheSameQuestion}:" : $"Asked in other words or at another time, so not in the table. {SurveySentences.NotTheSameQuestion}:"],
                .. others.Select(question => $"- {Question((Figure)question.First().Fact.Fact)}: {string.Join(", ", question.Select(cell => $"{((Figure)cell.Fact.Fact).Place?.Name} {FigureSentence.Value((Figure)cell.Fact.Fact)} [{cell.Number}]"))}"),
            ],
            Table = tabled is null ? null : new ReplyTable(null, ["Place", "Figure", "Says", "Fieldwork", "n", "Fact"], [.. tabled.Select(cell => Row(cell.Fact, cell.Number))]),
            Citations = [.. cells.Select(cell => new Citation(cell.Number, cell.Fact, CitationLine.For(cell.Fact)))],
        };
    }

    private static int Places(IEnumerable<(StoredFact Fact, int Number)> question) => question.Select(cell => ((Figure)cell.Fact.Fact).Place).Distinct().Count();

    // One answer to one question of one study in one wave: only this is ever one table.
    private static (string?, string, string?, Fieldwork?) Key(Figure figure) => (figure.Study?.Key, figure.Indicator.Key, figure.Answer?.Label, figure.AskedWhen);

    private static string Question(Figure figure) =>
        $"{figure.Indicator.Wording}{(figure.Answer is { } answer ? $", answer: {answer.Label}" : "")} ({figure.Study?.Conductor}, {FigureSentence.Dates(figure.AskedWhen)})";

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
