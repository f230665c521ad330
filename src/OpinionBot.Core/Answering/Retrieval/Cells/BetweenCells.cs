using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>The cells of two things at one place, of the newest wave that has both; each the newest there is, where none has.</summary>
internal static class BetweenCells
{
    public static CellChoice Of(CellScope scope, Asked.Between asked)
    {
        var (first, second) = (ShareCells.Of(scope, asked.First.Option), ShareCells.Of(scope, asked.Second.Option));

        return (first, second) switch
        {
            (CellChoice.Answers one, CellChoice.Answers other) => new CellChoice.Answers(OfOneWave(scope, asked, one.Cells[0], other.Cells[0])),
            (CellChoice.Lacks, _) => first,
            _ => second,
        };
    }

    private static IReadOnlyList<StoredFact> OfOneWave(CellScope scope, Asked.Between asked, StoredFact first, StoredFact second)
    {
        var seconds = scope.Of(asked.Second.Option).Where(cell => IsLike(cell, second)).ToList();
        var pair = scope.Of(asked.First.Option).Where(cell => IsLike(cell, first) && scope.IsInYears(cell)).OrderByDescending(cell => cell.Fact.SaidOn)
            .Select(cell => (First: cell, Second: seconds.Find(other => IsOfWave(cell, other))))
            .FirstOrDefault(pair => pair.Second is not null);

        return pair.Second is { } other && other.Id != pair.First.Id ? [pair.First, other] : [.. new[] { first, second }.DistinctBy(cell => cell.Id)];
    }

    private static bool IsLike(StoredFact cell, StoredFact other) =>
        (CellScope.Read(cell).Place, CellScope.Read(cell).Answer?.Label) == (CellScope.Read(other).Place, CellScope.Read(other).Answer?.Label);

    private static bool IsOfWave(StoredFact cell, StoredFact other) =>
        (CellScope.Read(cell).Study!.Key, cell.Fact.SaidOn) == (CellScope.Read(other).Study!.Key, other.Fact.SaidOn);
}
