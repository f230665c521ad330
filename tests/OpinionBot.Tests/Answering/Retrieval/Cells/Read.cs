using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>What a choice of cells comes to, in short.</summary>
internal static class Read
{
    public const string Average = "group:ipsos-2023-average";

    /// <summary>The values of the cells that answer, in their order: <c>JP 40</c>.</summary>
    public static string Answers(CellChoice choice) => string.Join(", ", choice.ShouldBeOfType<CellChoice.Answers>().Cells.Select(Cell));

    /// <summary>What is lacking.</summary>
    public static T Lacks<T>(CellChoice choice)
        where T : Missing => choice.ShouldBeOfType<CellChoice.Lacks>().Missing.ShouldBeOfType<T>();

    private static string Cell(StoredFact cell)
    {
        var figure = (Figure)cell.Fact;

        return $"{(figure.Place!.IsGroup ? "average" : figure.Place.Code)} {figure.Value}";
    }
}
