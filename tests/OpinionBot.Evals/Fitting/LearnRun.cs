using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.DataSets;
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

    /// <param name="folder">Where the weights of forms are written.</param>
    public static async Task RunAsync(string folder, ClapNqFolder? passages, TextWriter output, CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Empty();
        index.Apply(FigureCells.Facts);
        var (byMeaning, byWords) = (new ItemFinder(index, MeasuredFinder.Generator, ScoringWeights.Default), ItemFinder.ByWords(index));
        var reader = byMeaning.CatalogFor(WorkspaceId.Console).Reader;
        var examples = Example.ReadAll(text => FormReader.Read(reader.Read(text, Today)));
        var natural = NaturalQuestion.ReadAll();

        foreach (var (name, file, finder) in new[] { ("ByMeaning", "forms.weights.tsv", byMeaning), ("ByWords", "forms.words.weights.tsv", byWords) })
        {
            var known = new List<KnownForm>();

            foreach (var example in examples)
            {
                known.Add(await ReadAsync(finder, example.Text, example.Form));
            }

            var weights = FormFit.Fit(known);
            await File.WriteAllLinesAsync(Path.Combine(folder, file), weights.Select(row => string.Join('\t', row)), cancellationToken);
            await output.WriteLineAsync($"{file}: {known.Count} examples of {weights[0].Length - 1} forms, {weights.Count - 1} features");

            var forms = FormModel.Of(weights);
            await WriteFormsAsync(finder, forms);

            var outside = known.Zip(FormFit.Cross(known)).DistinctBy(pair => pair.First.Question.Text).ToDictionary(pair => pair.First.Question.Text, pair => pair.Second.Outside, StringComparer.Ordinal);
            var ofExamples = await RowsAsync(finder, forms, outside, examples.Where(example => example.HasItem || example.Form == FormModel.Outside).Select(example => (example.Text, LikelihoodFit.RightFor(example))));
            var ofNatural = new Dictionary<bool, IReadOnlyList<(ItemFit Best, bool IsRight)>>();

            foreach (var isFit in new[] { true, false })
            {
                ofNatural[isFit] = await RowsAsync(finder, forms, outside, natural.Where(question => question.IsForFitting == isFit && IsOfItems(question)).Select(question => (question.Q, LikelihoodFit.RightFor(question))));
            }

            var fitted = LikelihoodFit.Fit([.. ofExamples, .. ofNatural[true]]);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name} = new({fitted.Intercept:0.00}, {fitted.Score:0.00}, {fitted.Several:0.00}, {fitted.Lead:0.00}, {fitted.Coverage:0.00}, {fitted.Uncovered:0.00}, {fitted.Ahead:0.00}, {fitted.Length:0.00}, {fitted.Outside:0.00})"));

            foreach (var (isFit, rows) in ofNatural)
            {
                var answered = rows.Where(row => Likelihoods.Of(row.Best, fitted) >= Even).ToList();
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {(isFit ? "fit" : "check")}: of {rows.Count(row => row.IsRight)} right options {answered.Count(row => row.IsRight)} are said, of {rows.Count(row => !row.IsRight)} others {answered.Count(row => !row.IsRight)}"));
            }
        }

        var ofArticles = await ArticleFitting.FitAsync(natural, passages, cancellationToken);
        await output.WriteLineAsync($"OfArticles = new({string.Join(", ", ofArticles.Values.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))})");

        async Task<KnownForm> ReadAsync(ItemFinder finder, string text, string form)
        {
            var question = reader.Read(text, Today);
            var meaning = await finder.ReadMeaningAsync(question, WorkspaceId.Console, Nobody, cancellationToken);

            return new KnownForm(form, question, FormReader.Read(question), meaning?.Form ?? default);
        }

        async Task WriteFormsAsync(ItemFinder finder, FormModel forms)
        {
            foreach (var (half, isFit) in new[] { ("fit", true), ("check", false) })
            {
                var known = new List<KnownForm>();

                foreach (var question in natural.Where(question => question.IsForFitting == isFit && Example.FormOf(question) is not (null or FormModel.Outside)))
                {
                    known.Add(await ReadAsync(finder, question.Q, Example.FormOf(question)!));
                }

                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  forms, {half}: {known.Average(one => one.ByRules.Form.ToString() == one.Form ? 1 : 0):0.000} by rules, {known.Average(one => forms.Read(one.Question, one.ByRules, one.Vector).Sign.Form.ToString() == one.Form ? 1 : 0):0.000} with the weights"));
            }
        }

        async Task<IReadOnlyList<(ItemFit Best, bool IsRight)>> RowsAsync(
            ItemFinder finder, FormModel forms, Dictionary<string, double> outside, IEnumerable<(string Text, Func<CellScope, HashSet<ItemOption>?> RightFor)> questions)
        {
            var rows = new List<(ItemFit, bool)>();
            var askings = finder.CatalogFor(WorkspaceId.Console).Index.Askings.ToHashSet(StringComparer.OrdinalIgnoreCase);

            foreach (var (text, rightFor) in questions)
            {
                var read = reader.Read(text, Today);

                // Which item has an asking of these very words says nothing of others.
                if (askings.Contains(read.Core))
                {
                    continue;
                }

                var scope = new CellScope(finder.CatalogFor(WorkspaceId.Console), read);
                var meaning = await finder.ReadMeaningAsync(read, WorkspaceId.Console, Nobody, cancellationToken);

                // What a model was fitted on it knows too well.
                var unlikely = outside.TryGetValue(text, out var left) ? left : forms.Read(read, FormReader.Read(read), meaning?.Form ?? default).Outside;
                var best = Competition.Placed(finder.Find(read, meaning, unlikely, WorkspaceId.Console), scope, finder.Weights);

                // Who asks for a part of the people is told so, whatever the item.
                if (best.Count > 0 && read.Groups.Count == 0 && rightFor(scope) is { } right)
                {
                    rows.Add((best[0], right.Contains(best[0].Option)));
                }
            }

            return rows;
        }
    }

    private static bool IsOfItems(NaturalQuestion question) =>
        Example.FormOf(question) is nameof(QuestionForm.Share) or nameof(QuestionForm.YesOrNo) or nameof(QuestionForm.Compare) or nameof(QuestionForm.Rank) or nameof(QuestionForm.Trend) or FormModel.Outside;
}
