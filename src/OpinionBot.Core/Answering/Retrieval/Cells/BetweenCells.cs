using OpinionBot.Answering.Understanding;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>The cells of two things at one place, each the newest there is.</summary>
internal static class BetweenCells
{
    public static CellChoice Of(CellScope scope, Asked.Between asked)
    {
        var (first, second) = (ShareCells.Of(scope, asked.First.Option), ShareCells.Of(scope, asked.Second.Option));

        return (first, second) switch
        {
            (CellChoice.Answers one, CellChoice.Answers other) => new CellChoice.Answers([one.Cells[0], .. other.Cells.Where(cell => cell.Id != one.Cells[0].Id).Take(1)]),
            (CellChoice.Lacks, _) => first,
            _ => second,
        };
    }
}
