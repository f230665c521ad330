using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Prompts;

namespace OpinionBot.Answering;

/// <summary>The path of a question: understand, retrieve, summarize, verify.</summary>
/// <param name="rewording">Puts a question in other words when nothing was found for it; null when no language model is configured.</param>
/// <param name="writer">Lets a language model write; null when none is configured.</param>
public sealed class QuestionAnswerer(QuestionInterpreter interpreter, EvidenceFinder finder, ISummarizer summarizer, ModelInterpreter? rewording = null, SummaryWriter? writer = null)
{
    public Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(question, null, cancellationToken);

    /// <param name="progress">Is told of every sentence as soon as it has been checked; null when nobody watches.</param>
    public async Task<Answered> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        using var activity = AnsweringTelemetry.Start("answer");
        var interpretation = await UnderstandAsync(question, cancellationToken);

        if (interpretation is Interpretation.Refused refused)
        {
            return new Answered(new Answer.Refused(refused.Reason), null);
        }

        var query = ((Interpretation.Asks)interpretation).Query;
        var caller = new ModelCaller(question.Address.Workspace, question.Address.Channel, question.Asker.Id) { Patience = new ModelPatience() };

        return Find(query, question.Address.Workspace) switch
        {
            Retrieved.Found found => new Answered(await SummarizeAsync(question, found.Evidence, caller, null, progress, cancellationToken), query),
            Retrieved.NotCovered gap => await LookAgainAsync(question, query, gap, caller, progress, cancellationToken),
            var other => throw new InvalidOperationException($"Retrieval has no ending {other}."),
        };
    }

    private async Task<Interpretation> UnderstandAsync(Question question, CancellationToken cancellationToken)
    {
        using var activity = AnsweringTelemetry.Start("understand");

        return await interpreter.InterpretAsync(question, cancellationToken);
    }

    private Retrieved Find(FactQuery query, WorkspaceId reader)
    {
        using var activity = AnsweringTelemetry.Start("retrieve");
        var retrieved = finder.Find(query, reader);
        activity?.SetTag("opinionbot.facts", (retrieved as Retrieved.Found)?.Evidence.Facts.Count ?? 0);

        return retrieved;
    }

    // Nothing on the topic may mean that it has another name in the library.
    private async Task<Answered> LookAgainAsync(Question question, FactQuery query, Retrieved.NotCovered gap, ModelCaller caller, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        if (rewording is null || !ModelInterpreter.MayHelp(question, query, gap.Missing))
        {
            return new Answered(new Answer.NotCovered(gap.Missing, gap.Nearest), query);
        }

        var reworded = await rewording.RewordAsync(question, query, caller, cancellationToken);

        return reworded is Reworded.Query(var other, var promptHash) && Find(other, question.Address.Workspace) is Retrieved.Found found
            ? new Answered(await SummarizeAsync(question, found.Evidence, caller, promptHash, progress, cancellationToken), other)
            : new Answered(new Answer.NotCovered(gap.Missing, gap.Nearest) { Fault = (reworded as Reworded.Unavailable)?.Fault }, query);
    }

    private async Task<Answer> SummarizeAsync(Question question, Evidence evidence, ModelCaller caller, string? promptHash, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        if (writer is not null)
        {
            var written = await writer.WriteAsync(question, evidence, caller, progress, cancellationToken);

            return written.Summary is { } checkedSummary
                ? new Answer.Summary(checkedSummary, evidence) { Fault = written.Fault, PromptHash = promptHash is null ? written.PromptHash : $"{promptHash} {written.PromptHash}" }
                : Unsaid(evidence);
        }

        var draft = await summarizer.SummarizeAsync(question, evidence, cancellationToken);

        if (VerifiedSummary.TryVerify(draft, evidence) is not { } verified)
        {
            return Unsaid(evidence);
        }

        foreach (var sentence in progress is null ? [] : verified.Sentences)
        {
            await progress!.SentenceVerifiedAsync(sentence, cancellationToken);
        }

        return new Answer.Summary(verified, evidence);
    }

    private static Answer.NotCovered Unsaid(Evidence evidence) => new(new Missing.Topic(), [.. evidence.Facts.Take(3)]);
}
