using System.Globalization;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Search;
using OpinionBot.Suites;
using OpinionBot.Suites.Natural;

namespace OpinionBot.Fitting;

/// <summary>
/// Fits the weights that find items of surveys, on the half of our own questions that is for fitting, and prints what it proposes: it writes nothing
/// down. Each fold is measured by weights that were fitted without it; the half that checks is asked once, at the end.
/// </summary>
internal static class FitRun
{
    private const int FoldCount = 5;
    private const int Seed = 20_261_129;

    /// <param name="start">Where the search begins, and what is compared with.</param>
    public static async Task RunAsync(ScoringWeights start, TextWriter output, CancellationToken cancellationToken)
    {
        var answerer = await MeasuredAnswerer.OfStarterAsync(cancellationToken);

        // Small talk is met before anything is weighed.
        var asked = NaturalQuestion.ReadAll().Where(question => SmallTalkReader.Read(question.Q) is null).ToList();
        var losses = new QuestionLosses(answerer, [.. asked.Where(question => question.IsForFitting)]);
        var search = new CoordinateSearch(FittedWeight.OfItems, weights => losses.OfAsync(weights, cancellationToken));
        var folds = Folds.Deal([.. losses.Questions.Select(question => question.Form)], FoldCount, Seed);
        IReadOnlyList<int> all = [.. Enumerable.Range(0, losses.Questions.Count)];

        await output.WriteLineAsync($"fit: {all.Count} questions of the half that weights are fitted on, {FoldCount} folds (seed {Seed}).");
        await output.WriteLineAsync("Lost are 2 for an answer to something else or to what has none, 1 for silence, 0.5 for what is said late.");
        await output.WriteLineAsync("  fold  questions  others, before  after  the fold itself, before  after");

        var found = new List<ScoringWeights>();
        var (before, after) = (0.0, 0.0);

        foreach (var (fold, at) in folds.Select((fold, at) => (fold, at)))
        {
            var others = all.Except(fold).ToList();
            found.Add(await search.RunAsync(start, others));
            var (own, fitted) = (await SumAsync(start, fold), await SumAsync(found[^1], fold));
            (before, after) = (before + own, after + fitted);
            await output.WriteLineAsync(Line(at + 1, fold.Count, await SumAsync(start, others), await SumAsync(found[^1], others), own, fitted));
        }

        var proposed = await search.RunAsync(start, all);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"All folds, each by weights fitted without it: {before:0.0} before, {after:0.0} after. {losses.Tried} sets of weights were tried."));
        await output.WriteLineAsync(after < before ? "" : "On questions that they were not fitted on the weights found are no better: keep those there are.");
        await WriteWeightsAsync(start, proposed, found, output);
        await WriteHalfAsync("half that weights are fitted on", start, proposed, losses, output, cancellationToken);

        var checking = new QuestionLosses(answerer, [.. asked.Where(question => !question.IsForFitting)]);
        await WriteHalfAsync("half that checks them", start, proposed, checking, output, cancellationToken);

        async Task<double> SumAsync(ScoringWeights weights, IReadOnlyList<int> questions)
        {
            var lost = await losses.OfAsync(weights, cancellationToken);

            return questions.Sum(question => lost[question]);
        }
    }

    private static string Line(int fold, int count, double others, double othersAfter, double own, double ownAfter) =>
        string.Create(CultureInfo.InvariantCulture, $"  {fold,4}  {count,9}  {others,14:0.0}  {othersAfter,5:0.0}  {own,23:0.0}  {ownAfter,5:0.0}");

    private static async Task WriteWeightsAsync(ScoringWeights start, ScoringWeights proposed, List<ScoringWeights> found, TextWriter output)
    {
        await output.WriteLineAsync($"  {"weight",-15}  {"is",7}  {"proposed",8}  in the folds");

        foreach (var name in FittedWeight.OfItems.Select(weight => weight.Name))
        {
            var (now, then) = (NamedWeights.Get(start, name), NamedWeights.Get(proposed, name));
            var folds = string.Join(' ', found.Select(weights => Number(NamedWeights.Get(weights, name))));
            await output.WriteLineAsync($"  {name,-15}  {Number(now),7}  {(now == then ? "" : Number(then)),8}  {folds}");
        }

        var changes = FittedWeight.OfItems.Where(weight => NamedWeights.Get(start, weight.Name) != NamedWeights.Get(proposed, weight.Name))
            .Select(weight => $"{weight.Name}={Number(NamedWeights.Get(proposed, weight.Name))}");
        await output.WriteLineAsync($"For ScoringWeights.cs, or to measure: --weights {string.Join(',', changes)}");
    }

    private static async Task WriteHalfAsync(
        string half, ScoringWeights start, ScoringWeights proposed, QuestionLosses losses, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{half}: {losses.Questions.Count} questions");
        await output.WriteLineAsync($"  {"",-8}  right  late  off the question  silent  wrongly answered  lost");

        foreach (var (name, weights) in new[] { ("is", start), ("proposed", proposed) })
        {
            var judged = await losses.JudgeAsync(weights, cancellationToken);
            int Count(Judgement judgement) => judged.Count(one => one.Judgement == judgement);
            var counts = $"{Count(Judgement.Right),5}  {Count(Judgement.Late),4}  {Count(Judgement.OffTheQuestion),16}";
            var others = $"{Count(Judgement.WronglySilent),6}  {Count(Judgement.WronglyAnswered),16}";
            var lost = judged.Sum(one => QuestionLosses.Of(one.Judgement));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {name,-8}  {counts}  {others}  {lost,4:0.0}"));
        }
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
