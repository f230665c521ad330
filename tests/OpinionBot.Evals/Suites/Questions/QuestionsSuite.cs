using OpinionBot.DataSets;
using OpinionBot.Measuring;
using OpinionBot.Reporting;

namespace OpinionBot.Suites.Questions;

/// <summary>A file of questions with their answers, put to the built program over a store of its own.</summary>
public sealed class QuestionsSuite : Suite
{
    public override string Name => "questions";

    public override string Description => "A file of questions with known answers, asked of the program: right, wrong, silent.";

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var path = input.Questions ?? throw new UnusableDataException("questions asks what a file says; give it with --questions FILE, a line {\"id\",\"q\",\"answer\":[…],\"any\",\"evidence\":[…],\"abstain\"} each.");
        var expected = ExpectedAnswer.ReadAll(path);
        using var program = new MeasuredProgram(input.WithoutStarter);

        foreach (var document in input.Added)
        {
            await program.RunAsync(["library", "add", document, "--approve"], cancellationToken);
        }

        var given = (await program.AskAsync([.. expected.Select(one => (one.Id, one.Question))], cancellationToken)).ToDictionary(answer => answer.Id);

        return [Measure(Path.GetFileName(path), [.. expected.Select(one => new Judged(one, given[one.Id], given[one.Id].Judge(one)))])];
    }

    private static SuiteResult Measure(string name, IReadOnlyList<Judged> judged)
    {
        var answerable = judged.Where(one => !one.Expected.Abstain).ToList();
        var unanswerable = judged.Where(one => one.Expected.Abstain).ToList();

        return new SuiteResult(
            "questions",
            name,
            [
                new Measure("right or rightly silent", Share(judged, Verdict.Right, Verdict.RightlySilent)),
                new Measure("right", Share(answerable, Verdict.Right)),
                new Measure("right, from elsewhere", Share(answerable, Verdict.OtherEvidence), IsBetterLow: true),
                new Measure("wrongly silent", Share(answerable, Verdict.WronglySilent), IsBetterLow: true),
                new Measure("rightly silent", Share(unanswerable, Verdict.RightlySilent)),
                new Measure("wrong", Share(judged, Verdict.Wrong), IsBetterLow: true),
            ],
            [],
            [.. judged.Where(one => one.Verdict is not (Verdict.Right or Verdict.RightlySilent)).Select(Describe)]);
    }

    private static Estimate Share(IReadOnlyCollection<Judged> judged, params Verdict[] verdicts) => Estimate.OfShare(judged.Count(one => verdicts.Contains(one.Verdict)), judged.Count);

    private static string Describe(Judged judged) =>
        $"{judged.Expected.Id}  {judged.Verdict}  {judged.Expected.Question}  ->  {(judged.Verdict == Verdict.OtherEvidence ? string.Join(" | ", judged.Given.Quotes) : judged.Given.Text).ReplaceLineEndings(" ")}";

    private sealed record Judged(ExpectedAnswer Expected, GivenAnswer Given, Verdict Verdict);
}
