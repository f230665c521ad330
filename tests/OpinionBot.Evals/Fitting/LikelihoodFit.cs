using System.Globalization;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts.Items;
using OpinionBot.Search;
using OpinionBot.Suites.Natural;

namespace OpinionBot.Fitting;

/// <summary>Fits how likely the best option is what a question asks for.</summary>
internal static class LikelihoodFit
{
    private const float L2 = 1;

    /// <param name="rows">The best option of each question, and whether it was right.</param>
    public static LikelihoodWeights Fit(IReadOnlyList<(ItemFit Best, bool IsRight)> rows)
    {
        var (weights, bias) = Regression.Fit([.. rows.Select(row => (Features(row.Best), row.IsRight))], L2);

        return new LikelihoodWeights(bias, weights[0], weights[1], weights[2], weights[3], weights[4], weights[5], weights[6], weights[7]);
    }

    /// <summary>The options that an example asks for: of its item the answer that it names, or any where answers are ranked.</summary>
    public static Func<CellScope, HashSet<ItemOption>?> RightFor(Example example) => scope =>
        [.. scope.Catalog.Index.Options.Where(option => option.Item.Key == example.Item && (example.Form == Example.Things || IsAsked(option, example.Label)))];

    /// <summary>The options that answer a natural question: those with a cell that is accepted, or with the figures that a right answer names; null where nobody knows.</summary>
    public static Func<CellScope, HashSet<ItemOption>?> RightFor(NaturalQuestion question) => scope =>
        question.Abstain ? [] : RightFor(question, scope) is { Count: > 0 } right ? right : null;

    private static bool IsAsked(ItemOption option, string label) => label.Length > 0
        ? CellScope.Labels(option) is [var only, ..] && only == label
        : CellScope.Labels(option).SequenceEqual(CellScope.Labels(option with { Label = null, NeedsDegree = false }));

    private static HashSet<ItemOption> RightFor(NaturalQuestion question, CellScope scope)
    {
        var accepted = question.Accept.Select(cell => cell.Split('/')).Select(parts => (Question: new ItemQuestion(parts[0], parts[1]), Label: parts.Length > 3 ? string.Join('/', parts[2..^1]) : "")).ToHashSet();
        var named = question.Must.Select(alternative => alternative.Select(Percent).OfType<decimal>().ToList()).Where(values => values.Count > 0).ToList();

        return [.. scope.Catalog.Index.Options.Where(option => Members(scope.Catalog, option).Any(one => IsRight(one)))];

        bool IsRight(ItemOption option) => accepted.Count > 0
            ? option.Item.Questions.Any(asked => CellScope.Labels(option).Any(label => accepted.Contains((asked, label ?? ""))))
            : Values(scope, option) is var values && named.Exists(alternative => alternative.All(values.Contains));
    }

    private static IEnumerable<ItemOption> Members(ItemCatalog catalog, ItemOption option) =>
        option.Item.Members.Count == 0 ? [option] : catalog.MembersOf(option.Item).Select(member => new ItemOption(member, null, NeedsDegree: false));

    private static HashSet<decimal> Values(CellScope scope, ItemOption option) =>
        [.. scope.Of(option).Select(CellScope.Read).Where(cell => scope.Question.Places.Count == 0 || (cell.Place is { } place && scope.Question.Places.Contains(place))).Select(cell => cell.Value)];

    private static decimal? Percent(string part) => part.EndsWith('%') && decimal.TryParse(part[..^1], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static float[] Features(ItemFit fit) =>
        [(float)fit.Score, (float)fit.Several, (float)fit.Lead, (float)fit.Coverage, fit.Uncovered.Count, (float)fit.Ahead, fit.Length, (float)fit.Outside];
}
