using System.Globalization;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;

namespace OpinionBot.Fitting;

/// <summary>Fits the weights of <see cref="FormModel"/>.</summary>
internal static class FormFit
{
    private const float L2 = 1;
    private const int Folds = 5;
    private const string Bias = "bias";

    // What fewer questions have says more of those than of their forms.
    private const int LeastExamples = 12;

    /// <param name="examples">Questions as they were read, each with the vector of its form, or an empty one, and the name of its form.</param>
    /// <returns>The rows of the weights file.</returns>
    public static IReadOnlyList<string[]> Fit(IReadOnlyList<KnownForm> examples)
    {
        var forms = examples.Select(example => example.Form).Distinct().Order(StringComparer.Ordinal).ToList();
        var features = examples.Select(example => FormFeatures.Of(example.Question, example.ByRules, example.Vector).ToList()).ToList();
        var names = features.SelectMany(of => of.Select(feature => feature.Name)).CountBy(name => name)
            .Where(name => name.Value >= LeastExamples || !name.Key.StartsWith(FormFeatures.WordPrefix, StringComparison.Ordinal)).Select(name => name.Key).OrderBy(name => name, Comparer<string>.Create(CompareNames)).ToList();
        var places = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);

        var (weights, biases) = Regression.FitClasses(
            [.. examples.Zip(features, (example, of) =>
            {
                var row = new float[names.Count];

                foreach (var (name, value) in of.Where(feature => places.ContainsKey(feature.Name)))
                {
                    row[places[name]] = value;
                }

                return (row, forms.IndexOf(example.Form));
            })],
            forms.Count,
            L2);

        return
        [
            ["", .. forms],
            [Bias, .. biases.Select(Write)],
            .. names.Select((name, at) => new[] { name }.Concat(forms.Select((_, form) => Write(weights[form][at]))).ToArray()),
        ];
    }

    /// <summary>What a model reads of each example that was fitted without it: one of five parts is left out at a time.</summary>
    public static IReadOnlyList<FormReading> Cross(IReadOnlyList<KnownForm> examples)
    {
        var readings = new FormReading[examples.Count];

        foreach (var fold in Enumerable.Range(0, Folds))
        {
            var model = FormModel.Of(Fit([.. examples.Where((_, at) => at % Folds != fold)]));

            for (var at = fold; at < examples.Count; at += Folds)
            {
                readings[at] = model.Read(examples[at].Question, examples[at].ByRules, examples[at].Vector);
            }
        }

        return readings;
    }

    private static string Write(float weight) => weight.ToString("0.###", CultureInfo.InvariantCulture);

    // "meaning 10" after "meaning 9".
    private static int CompareNames(string one, string other) =>
        one.Length == other.Length || !one.StartsWith("meaning", StringComparison.Ordinal) || !other.StartsWith("meaning", StringComparison.Ordinal) ? string.CompareOrdinal(one, other) : one.Length - other.Length;
}

/// <summary>A question of which the form is known, as the program reads it.</summary>
/// <param name="Form">Its name.</param>
/// <param name="ByRules">What the rules take it for.</param>
/// <param name="Vector">Of <see cref="FormFeatures.Text"/>.</param>
internal sealed record KnownForm(string Form, ReadQuestion Question, FormSign ByRules, ReadOnlyMemory<float> Vector);
