using OpinionBot.Facts;
using OpinionBot.Suites.Figures;
using OpinionBot.Support;

namespace OpinionBot.Answering;

/// <summary>Cells of the starter library, drawn at random and asked as people would.</summary>
public sealed class StarterCellTests
{
    private const int Cells = 300;
    private const int MissingCells = 100;

    private static readonly QuestionAnswerer Answerer = StarterIndex.Answerer(StarterIndex.Create());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ninety_nine_of_a_hundred_cells_give_the_exact_figure_place_date_and_n()
    {
        var wrong = new List<string>();
        var asked = 0;

        foreach (var cell in FigureCells.Draw(Cells, new Random(20_231_013)))
        {
            foreach (var question in FigureCells.Phrasings((Figure)cell.Fact))
            {
                asked++;

                if (FigureCells.FindFault((await Answerer.AnswerAsync(A.Question(question), Token)).Answer, cell) is { } fault)
                {
                    wrong.Add($"{question} -> {fault}");
                }
            }
        }

        asked.ShouldBeGreaterThanOrEqualTo(Cells * 5);
        ((double)wrong.Count / asked).ShouldBeLessThanOrEqualTo(0.01, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public async Task Ninety_nine_of_a_hundred_missing_cells_are_not_covered()
    {
        var wrong = new List<string>();

        foreach (var question in FigureCells.DrawMissing(MissingCells, new Random(7)))
        {
            if ((await Answerer.AnswerAsync(A.Question(question), Token)).Answer is not Answer.NotCovered)
            {
                wrong.Add(question);
            }
        }

        wrong.Count.ShouldBeLessThanOrEqualTo(MissingCells / 100, string.Join('\n', wrong));
    }
}
