using System.Globalization;
using OpinionBot.Language;

namespace OpinionBot.Answering.Understanding.Forms;

/// <summary>
/// Tells the form of a question by its meaning and its words: a multinomial logistic regression over <see cref="FormFeatures"/>, fitted on the
/// project's own examples by <c>dotnet run -c Release --project tests/OpinionBot.Evals -- learn</c>, which writes the files beside this one.
/// </summary>
internal sealed class FormModel
{
    /// <summary>The name of what the library does not answer, whatever its form.</summary>
    public const string Outside = "Outside";

    private const string Bias = "bias";

    private static readonly Lazy<FormModel> OfMeaning = new(() => Read("forms.weights.tsv"));
    private static readonly Lazy<FormModel> OfWords = new(() => Read("forms.words.weights.tsv"));

    private readonly IReadOnlyList<string> _forms;
    private readonly Dictionary<string, float[]> _weights;

    private FormModel(IReadOnlyList<string> forms, Dictionary<string, float[]> weights)
    {
        _forms = forms;
        _weights = weights;
    }

    /// <summary>For questions whose meaning is known.</summary>
    public static FormModel ByMeaning => OfMeaning.Value;

    /// <summary>For search by words alone.</summary>
    public static FormModel ByWords => OfWords.Value;

    /// <param name="rows">The forms, after a first empty column; then a feature a row, with its weight for each form.</param>
    public static FormModel Of(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();

        return new FormModel(all[0][1..], all.Skip(1).ToDictionary(row => row[0], row => row.Skip(1).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal));
    }

    /// <param name="sign">The form by the rules.</param>
    /// <param name="vector">Of the question's <see cref="FormFeatures.Text"/>, of length 1, by the model that the weights were fitted with; empty where words alone tell.</param>
    public FormReading Read(ReadQuestion question, FormSign sign, ReadOnlyMemory<float> vector)
    {
        var sums = (float[])_weights[Bias].Clone();

        foreach (var (name, value) in FormFeatures.Of(question, sign, vector))
        {
            for (var form = 0; form < sums.Length && _weights.TryGetValue(name, out var weights); form++)
            {
                sums[form] += weights[form] * value;
            }
        }

        var forms = Enumerable.Range(0, sums.Length).ToList();
        var all = sums.Sum(sum => Math.Exp(sum - sums.Max()));
        var outside = forms.Where(form => _forms[form] == Outside || IsSmallTalk(_forms[form])).Sum(form => Math.Exp(sums[form] - sums.Max()) / all);
        var best = forms.Where(form => CanBe(_forms[form], question)).MaxBy(form => sums[form]);

        return new FormReading(_forms[best] == Outside ? sign : Sign(_forms[best], sign), LogOdds(outside), IsMeant: vector.Length > 0);
    }

    private static FormModel Read(string file) => Of(DataFile.ReadRows($"Answering/Understanding/Forms/{file}", columns: null));

    // One place is set against none; and who names something does not chat.
    private static bool CanBe(string form, ReadQuestion question) =>
        (form != nameof(QuestionForm.Compare) || question.Places.Count > 1 || question.IsEverywhere)
        && (!IsSmallTalk(form) || (question is { Places: [], Years: [], Studies: [], Names: [] }));

    private static bool IsSmallTalk(string form) => form.StartsWith($"{nameof(QuestionForm.SmallTalk)}/", StringComparison.Ordinal);

    // What the rules found of the same form they know more of: who is said to have spoken.
    private static FormSign Sign(string name, FormSign byRule)
    {
        var parts = name.Split('/');
        var read = new FormSign(Enum.Parse<QuestionForm>(parts[0]), parts.Length > 1 ? parts[1] : "", []);

        return read.Form == byRule.Form && read.Detail.Length == 0 ? byRule : read;
    }

    private static double LogOdds(double probability) => Math.Log(Math.Max(probability, 1e-6) / Math.Max(1 - probability, 1e-6));
}

/// <summary>The form of a question.</summary>
/// <param name="Outside">The log-odds that the library does not answer it, whatever it holds.</param>
/// <param name="IsMeant">False where words alone have told.</param>
internal readonly record struct FormReading(FormSign Sign, double Outside, bool IsMeant = false);
