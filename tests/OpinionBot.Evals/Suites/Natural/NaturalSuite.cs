using OpinionBot.Answering;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Measuring;
using OpinionBot.Reporting;
using OpinionBot.Search;

namespace OpinionBot.Suites.Natural;

/// <summary>Our own questions as members write them, on the starter library: right, off the question, silent and wrongly answered, by form, for each half.</summary>
public sealed class NaturalSuite : Suite
{
    private const string SmallTalkForm = "smalltalk";

    public override string Name => "natural";

    public override string Description => "Questions as members write them: right in the first two sentences, off the question, silent, wrongly answered.";

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var judged = await JudgeAllAsync(input.Weights, cancellationToken);

        return [Measure("half that weights are fitted on", [.. judged.Where(one => one.Question.IsForFitting)], input.PerQuery), Measure("half that checks them", [.. judged.Where(one => !one.Question.IsForFitting)], input.PerQuery)];
    }

    /// <summary>Every question with what became of it, asked with the default settings.</summary>
    internal static async Task<IReadOnlyList<JudgedQuestion>> JudgeAllAsync(ScoringWeights weights, CancellationToken cancellationToken)
    {
        var answerer = (await MeasuredAnswerer.OfStarterAsync(cancellationToken)).With(weights);
        var judged = new List<JudgedQuestion>();

        foreach (var question in NaturalQuestion.ReadAll())
        {
            judged.Add(await JudgeAsync(question, answerer, cancellationToken));
        }

        return judged;
    }

    /// <summary>One question with what becomes of it.</summary>
    internal static async Task<JudgedQuestion> JudgeAsync(NaturalQuestion question, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        if (SmallTalkReader.Read(question.Q) is not null)
        {
            return new JudgedQuestion(question, "", question.Form == SmallTalkForm ? Judgement.Met : question.Abstain ? Judgement.RightlySilent : Judgement.WronglySilent);
        }

        return await AnswerAsync(question.Q) switch
        {
            Answer.Unclear unclear => new JudgedQuestion(
                question,
                ReplyComposer.PlainText(unclear),
                await LeadsToRightAsync(unclear) ? Judgement.AskedBackRightly : Judgement.AskedBackWrongly),
            var answer => Judge(question, answer),
        };

        async Task<Answer> AnswerAsync(string text) => (await answerer.AnswerAsync(MeasuredLibrary.Ask(text), cancellationToken)).Answer;

        async Task<bool> LeadsToRightAsync(Answer.Unclear unclear)
        {
            foreach (var reading in unclear.Readings)
            {
                if (Judge(question, await AnswerAsync(reading.Question)).Judgement == Judgement.Right)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static JudgedQuestion Judge(NaturalQuestion question, Answer answer)
    {
        var text = ReplyComposer.PlainText(answer);
        var first = answer is Answer.Summary summary ? string.Join(' ', ReplyComposer.PlainText(summary.Verified.Sentences).Take(2)) : "";

        return new JudgedQuestion(question, text, (question, answer) switch
        {
            ({ Form: SmallTalkForm }, Answer.SmallTalk) => Judgement.Met,
            ({ Form: SmallTalkForm }, _) => Judgement.NotMet,
            ({ Abstain: true }, Answer.Summary) => Judgement.WronglyAnswered,
            ({ Abstain: true }, _) => Judgement.RightlySilent,
            (_, not Answer.Summary) => Judgement.WronglySilent,
            _ => question.IsSaidBy(first) ? Judgement.Right : question.IsSaidBy(text) ? Judgement.Late : Judgement.OffTheQuestion,
        });
    }

    private static SuiteResult Measure(string half, IReadOnlyList<JudgedQuestion> judged, bool perQuery)
    {
        IReadOnlyList<JudgedQuestion> answerable = [.. judged.Where(one => one.Question is { Abstain: false, Form: not SmallTalkForm })];
        IReadOnlyList<JudgedQuestion> unanswerable = [.. judged.Where(one => one.Question.Abstain)];
        IReadOnlyList<JudgedQuestion> chat = [.. judged.Where(one => one.Question.Form == SmallTalkForm)];

        return new SuiteResult(
            "natural",
            half,
            [
                new Measure("right in the first two sentences", Share(answerable, Judgement.Right)),
                new Measure("off the question", Share(answerable, Judgement.OffTheQuestion), IsBetterLow: true),
                new Measure("right, but later", Share(answerable, Judgement.Late), IsBetterLow: true),
                new Measure("wrongly silent", Share(answerable, Judgement.WronglySilent), IsBetterLow: true),
                new Measure("asked back", Share([.. answerable, .. unanswerable], Judgement.AskedBackRightly, Judgement.AskedBackWrongly), IsBetterLow: true),
                new Measure("asked back, with a right answer among the choices", Share([.. answerable, .. unanswerable], Judgement.AskedBackRightly)),
                new Measure("wrongly answered", Share(unanswerable, Judgement.WronglyAnswered), IsBetterLow: true),
                new Measure("small talk met", Share(chat, Judgement.Met)),
                .. answerable.GroupBy(one => one.Question.Form).OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => new Measure($"right: {form.Key}", Share([.. form], Judgement.Right))),
            ],
            [],
            perQuery ? [.. judged.Where(one => one.Question.IsForFitting && one.Judgement is not (Judgement.Right or Judgement.RightlySilent or Judgement.Met)).Select(one => $"{one.Question.Id}  {one.Question.Form}  {one.Judgement}  {one.Question.Q}  ->  {one.Text.ReplaceLineEndings(" ")}")] : []);
    }

    private static Estimate Share(IReadOnlyCollection<JudgedQuestion> judged, params Judgement[] judgements) =>
        Estimate.OfShare(judged.Count(one => judgements.Contains(one.Judgement)), judged.Count);
}

internal enum Judgement
{
    Right,
    Late,
    OffTheQuestion,
    WronglySilent,
    RightlySilent,

    /// <summary>Asked which of several questions is meant, one of which is answered rightly.</summary>
    AskedBackRightly,

    /// <summary>Asked which is meant, and none is.</summary>
    AskedBackWrongly,
    WronglyAnswered,
    Met,
    NotMet,
}

internal sealed record JudgedQuestion(NaturalQuestion Question, string Text, Judgement Judgement);
