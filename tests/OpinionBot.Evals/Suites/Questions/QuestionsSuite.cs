using OpinionBot.Measuring;
using OpinionBot.Reporting;
using OpinionBot.Suites.Extraction;

namespace OpinionBot.Suites.Questions;

/// <summary>What members ask about our own articles, or a file of questions with their answers, put to the built program over a store of its own.</summary>
public sealed class QuestionsSuite : Suite
{
    public override string Name => "questions";

    public override string Description => "Questions on our own articles, or a file of them, with known answers: right, off the question, silent, wrongly answered.";

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        if (input.Questions is not { } path)
        {
            return await AskArticlesAsync(input, cancellationToken);
        }

        var expected = ExpectedAnswer.ReadAll(path);
        using var program = new MeasuredProgram(input.WithoutStarter);

        foreach (var document in input.Added)
        {
            await program.RunAsync(["library", "add", document, "--approve"], cancellationToken);
        }

        var given = (await program.AskAsync([.. expected.Select(one => (one.Id, one.Question))], cancellationToken)).ToDictionary(answer => answer.Id);

        return [Measure(Path.GetFileName(path), [.. expected.Select(one => new Judged(one, given[one.Id], given[one.Id].Judge(one)))])];
    }

    private static async Task<IReadOnlyList<SuiteResult>> AskArticlesAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var asking = new ArticleQuestions(input.Weights, input.Vectors);
        var results = new List<SuiteResult>();

        foreach (var (part, articles) in GoldArticle.ReadAll(GoldArticle.OwnFolder).GroupBy(one => one.IsForFitting).OrderByDescending(part => part.Key).Select(part => (part.Key, part.ToList())))
        {
            var name = part ? "articles that rules are made on" : "articles that check them";
            results.Add(Measure($"{name}, each alone", await asking.AskEachAsync(articles, cancellationToken), isShown: part && input.PerQuery));
            results.Add(Measure($"{name}, all in one library", await asking.AskTogetherAsync(articles, cancellationToken), isShown: part && input.PerQuery));
        }

        return results;
    }

    // Of the part that checks nobody reads a word.
    private static SuiteResult Measure(string name, IReadOnlyList<AskedArticle> asked, bool isShown)
    {
        var answerable = asked.Where(one => !one.Question.Abstain).Select(one => one.Verdict).ToList();
        var unanswerable = asked.Where(one => one.Question.Abstain).Select(one => one.Verdict).ToList();

        return new SuiteResult(
            "questions",
            name,
            [
                new Measure("right", Share(answerable, Verdict.Right)),
                new Measure("off the question", Share(answerable, Verdict.Wrong), IsBetterLow: true),
                new Measure("wrongly silent", Share(answerable, Verdict.WronglySilent), IsBetterLow: true),
                new Measure("wrongly answered", Share(unanswerable, Verdict.Wrong), IsBetterLow: true),
            ],
            [],
            isShown ? [.. asked.Where(one => one.Verdict is not (Verdict.Right or Verdict.RightlySilent)).Select(Describe)] : []);
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

    private static Estimate Share(IEnumerable<Judged> judged, params Verdict[] verdicts) => Share([.. judged.Select(one => one.Verdict)], verdicts);

    private static Estimate Share(List<Verdict> given, params Verdict[] verdicts) => Estimate.OfShare(given.Count(verdicts.Contains), given.Count);

    private static string Describe(AskedArticle asked) =>
        $"{asked.Article.Name[..2]}  {asked.Verdict}  {asked.Question.Q}  ({string.Join(" + ", asked.Question.Must.Select(group => string.Join('/', group)))})  ->  {asked.Text.ReplaceLineEndings(" ")}";

    private static string Describe(Judged judged) =>
        $"{judged.Expected.Id}  {judged.Verdict}  {judged.Expected.Question}  ->  {(judged.Verdict == Verdict.OtherEvidence ? string.Join(" | ", judged.Given.Quotes) : judged.Given.Text).ReplaceLineEndings(" ")}";

    private sealed record Judged(ExpectedAnswer Expected, GivenAnswer Given, Verdict Verdict);
}
