using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Suites;
using OpinionBot.Suites.Figures;
using OpinionBot.Suites.Natural;

namespace OpinionBot.Fitting;

/// <summary>
/// Fits what reads questions on the project's own examples and the fit half of the natural questions: writes the weights of forms, prints the
/// likelihoods for <see cref="ScoringWeights"/>, and last how well both do on the half that nobody fits on.
/// </summary>
internal static class LearnRun
{
    private const double Even = 0.5;

    private static readonly ModelCaller Nobody = new(WorkspaceId.Console, "", "");
    private static readonly PartialDate Today = new(2026, 11, 29);

    /// <param name="path">Where the weights of forms are written.</param>
    public static async Task RunAsync(string path, TextWriter output, CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Empty();
        index.Apply(FigureCells.Facts);
        var (byMeaning, byWords) = (new ItemFinder(index, MeasuredFinder.Generator, ScoringWeights.Default), ItemFinder.ByWords(index));
        var reader = byMeaning.CatalogFor(WorkspaceId.Console).Reader;
        var examples = new List<KnownForm>();

        foreach (var example in Example.ReadAll(text => FormReader.Read(reader.Read(text, Today))))
        {
            examples.Add(await ReadAsync(example.Text, example.Form));
        }

        var weights = FormFit.Fit(examples);
        await File.WriteAllLinesAsync(path, weights.Select(row => string.Join('\t', row)), cancellationToken);
        await output.WriteLineAsync($"{examples.Count} examples of {weights[0].Length - 1} forms; their weights are in {path}.");

        var forms = FormModel.Of(weights);
        var outside = examples.Zip(FormFit.Cross(examples)).DistinctBy(pair => pair.First.Question.Text).ToDictionary(pair => pair.First.Question.Text, pair => pair.Second.Outside, StringComparer.Ordinal);
        var unasked = examples.Where(example => example.Form == FormModel.Outside).Select(example => new NaturalQuestion("x1", example.Question.Text, "unanswerable", "", [], [], Abstain: true)).ToList();
        var natural = NaturalQuestion.ReadAll().Where(question => Example.FormOf(question) is nameof(QuestionForm.Share) or nameof(QuestionForm.YesOrNo) or nameof(QuestionForm.Compare) or nameof(QuestionForm.Rank) or nameof(QuestionForm.Trend) or FormModel.Outside).ToList();

        foreach (var (name, finder) in new[] { ("ByMeaning", byMeaning), ("ByWords", byWords) })
        {
            var fitted = LikelihoodFit.Fit([.. await RowsAsync(finder, [.. natural.Where(question => question.IsForFitting).Concat(unasked).DistinctBy(question => question.Q)])]);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name} = new({fitted.Intercept:0.00}, {fitted.Score:0.00}, {fitted.Several:0.00}, {fitted.Lead:0.00}, {fitted.Coverage:0.00}, {fitted.Uncovered:0.00}, {fitted.Ahead:0.00}, {fitted.Length:0.00}, {fitted.Outside:0.00})"));

            foreach (var (half, isFit) in new[] { ("fit", true), ("check", false) })
            {
                var rows = await RowsAsync(finder, [.. natural.Where(question => question.IsForFitting == isFit)]);
                var answered = rows.Where(row => Likelihoods.Of(row.Best, fitted) >= Even).ToList();
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {half}: of {rows.Count(row => row.IsRight)} right options {answered.Count(row => row.IsRight)} are said, of {rows.Count(row => !row.IsRight)} others {answered.Count(row => !row.IsRight)}"));
            }
        }

        foreach (var (half, isFit) in new[] { ("fit", true), ("check", false) })
        {
            var known = new List<KnownForm>();

            foreach (var question in NaturalQuestion.ReadAll().Where(question => question.IsForFitting == isFit && Example.FormOf(question) is not (null or FormModel.Outside)))
            {
                known.Add(await ReadAsync(question.Q, Example.FormOf(question)!));
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"forms, {half}: {known.Average(one => one.ByRules.Form.ToString() == one.Form ? 1 : 0):0.000} by rules, {known.Average(one => forms.Read(one.Question, one.ByRules, one.Vector).Sign.Form.ToString() == one.Form ? 1 : 0):0.000} with the weights"));
        }

        async Task<KnownForm> ReadAsync(string text, string form)
        {
            var question = reader.Read(text, Today);
            var meaning = await byMeaning.ReadMeaningAsync(question, WorkspaceId.Console, Nobody, cancellationToken) ?? new QuestionMeaning(default, default, null);

            return new KnownForm(form, question, FormReader.Read(question), meaning.Form);
        }

        async Task<IReadOnlyList<(ItemFit Best, bool IsRight)>> RowsAsync(ItemFinder finder, IReadOnlyList<NaturalQuestion> questions)
        {
            var rows = new List<(ItemFit, bool)>();

            foreach (var question in questions)
            {
                var read = reader.Read(question.Q, Today);
                var scope = new CellScope(finder.CatalogFor(WorkspaceId.Console), read);
                var meaning = await finder.ReadMeaningAsync(read, WorkspaceId.Console, Nobody, cancellationToken);
                var unlikely = meaning is null ? 0 : outside.GetValueOrDefault(question.Q, forms.Read(read, FormReader.Read(read), meaning.Form).Outside);
                var best = Competition.Placed(finder.Find(read, meaning, unlikely, WorkspaceId.Console), scope, finder.Weights);

                var right = question.Abstain ? [] : LikelihoodFit.RightFor(question, scope);

                // Who asks for a part of the people is told so, whatever the item; where no item has the place, or none is known to be right, nothing is learned.
                if (best.Count > 0 && (question.Abstain ? read.Groups.Count == 0 : right.Count > 0))
                {
                    rows.Add((best[0], right.Contains(best[0].Option)));
                }
            }

            return rows;
        }
    }
}
