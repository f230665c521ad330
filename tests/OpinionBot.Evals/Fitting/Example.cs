using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Language;
using OpinionBot.Suites.Natural;

namespace OpinionBot.Fitting;

/// <summary>A question of which the form is known: one of <c>examples.tsv</c>, or of the fit half of the natural questions.</summary>
/// <param name="Text">The question.</param>
/// <param name="Form">As <see cref="FormModel"/> names it: <c>Rank/Countries</c>; <see cref="FormModel.Outside"/> for what the library does not answer.</param>
/// <param name="Item">The key of the survey item that is asked for; empty where none is, or where nobody has written it down.</param>
/// <param name="Label">The answer of it that is asked for; empty for the item as such.</param>
internal sealed record Example(string Text, string Form, string Item = "", string Label = "")
{
    /// <summary>The form of questions for the answer that most or fewest give.</summary>
    public const string Things = "Rank/Things";

    /// <summary>True when one item is known to be asked for.</summary>
    public bool HasItem => Item.Length > 0 && Form is nameof(QuestionForm.Share) or nameof(QuestionForm.YesOrNo) or nameof(QuestionForm.Compare) or nameof(QuestionForm.Trend) or "Rank/Countries" or Things;

    /// <summary>All examples. A natural question that has a detail which nobody has written down takes it from the rules, where they agree on the form.</summary>
    /// <param name="sign">Reads a question's form by the rules.</param>
    public static IReadOnlyList<Example> ReadAll(Func<string, FormSign> sign) =>
        [.. ReadFile(), .. ReadSmallTalk(), .. NaturalQuestion.ReadAll().Where(question => question.IsForFitting).Select(question => Of(question, sign)).OfType<Example>()];

    /// <summary>The form of a natural question, without its detail; null for one that is no question, or not in English.</summary>
    public static string? FormOf(NaturalQuestion question) => question switch
    {
        { Voice: "de" or "fr" or "es" or "pt" } => null,
        { Form: "unanswerable" } or { Abstain: true } => FormModel.Outside,
        { Form: "share" or "unclear" } => nameof(QuestionForm.Share),
        { Form: "yesno" } => nameof(QuestionForm.YesOrNo),
        { Form: "compare" } => nameof(QuestionForm.Compare),
        { Form: "rank" } => nameof(QuestionForm.Rank),
        { Form: "trend" } => nameof(QuestionForm.Trend),
        { Form: "attitude" } => nameof(QuestionForm.Attitude),
        { Form: "survey" } => nameof(QuestionForm.Survey),
        { Form: "article" } => nameof(QuestionForm.Article),
        { Form: "said" } => nameof(QuestionForm.Said),
        _ => null,
    };

    private static Example? Of(NaturalQuestion question, Func<string, FormSign> sign)
    {
        var form = FormOf(question);

        if (form is not (nameof(QuestionForm.Rank) or nameof(QuestionForm.Survey) or nameof(QuestionForm.Article)))
        {
            return form is null ? null : new Example(question.Q, form);
        }

        var byRules = sign(question.Q);

        return byRules.Form.ToString() == form && Enum.IsDefined(byRules.Form) && byRules.Detail.Length > 0 ? new Example(question.Q, FormFeatures.NameOf(byRules)) : null;
    }

    private static IEnumerable<Example> ReadSmallTalk() => DataFile.ReadRows("Answering/SmallTalk/smalltalk.tsv", columns: 3)
        .Where(row => row[1] == "en" && row[0] != "none").Select(row => new Example(row[2], $"{nameof(QuestionForm.SmallTalk)}/{row[0]}"));

    private static IEnumerable<Example> ReadFile()
    {
        using var reader = new StreamReader(typeof(Example).Assembly.GetManifestResourceStream("Fitting/examples.tsv")!);

        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                var row = line.Split('\t');

                yield return new Example(row[3], row[0], row[1], row[2]);
            }
        }
    }
}
