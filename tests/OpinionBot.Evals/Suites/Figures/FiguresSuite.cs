using OpinionBot.Answering;
using OpinionBot.Facts;
using OpinionBot.Measuring;
using OpinionBot.Reporting;

namespace OpinionBot.Suites.Figures;

/// <summary>Random cells of the starter library in several phrasings: the exact figure with its place, date and n, or the word that it is not there.</summary>
public sealed class FiguresSuite : Suite
{
    private const int Cells = 2_000;
    private const int Missing = 1_000;
    private const int Seed = 20_261_124;

    public override string Name => "figures";

    public override string Description => "Cells of the starter library asked in several phrasings, and cells that it has not.";

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var answerer = (await MeasuredAnswerer.OfStarterAsync(cancellationToken)).With(input.Weights);
        var random = new Random(Seed);
        var faults = new List<string>();
        var (asked, silent) = (0, 0);

        foreach (var cell in FigureCells.Draw(Cells, random))
        {
            foreach (var question in FigureCells.Phrasings((Figure)cell.Fact))
            {
                asked++;

                if (FigureCells.FindFault((await answerer.AnswerAsync(MeasuredLibrary.Ask(question), cancellationToken)).Answer, cell) is { } fault)
                {
                    faults.Add($"{question}  ->  {fault}");
                }
            }
        }

        var wrong = faults.Count;

        foreach (var question in FigureCells.DrawMissing(Missing, random))
        {
            if ((await answerer.AnswerAsync(MeasuredLibrary.Ask(question), cancellationToken)).Answer is Answer.NotCovered)
            {
                silent++;
            }
            else
            {
                faults.Add($"{question}  ->  was answered");
            }
        }

        return
        [
            new SuiteResult(
                Name,
                "starter library",
                [
                    new Measure("right figure, place, date and n", Estimate.OfShare(asked - wrong, asked)),
                    new Measure("missing cells, not covered", Estimate.OfShare(silent, Missing)),
                ],
                [],
                faults),
        ];
    }
}
