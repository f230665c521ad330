using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;

namespace OpinionBot.Answering;

/// <summary>The path of a question: understand, retrieve, summarize, verify.</summary>
/// <param name="writer">Lets a language model write; null when none is configured.</param>
public sealed class QuestionAnswerer(QuestionInterpreter interpreter, EvidenceFinder finder, ISummarizer summarizer, SummaryWriter? writer = null)
{
    public Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(question, null, cancellationToken);

    /// <param name="progress">Is told of every sentence as soon as it has been checked; null when nobody watches.</param>
    public async Task<Answered> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var interpretation = await interpreter.InterpretAsync(question, cancellationToken);

        if (interpretation is Interpretation.Refused refused)
        {
            return new Answered(new Answer.Refused(refused.Reason), null);
        }

        var query = ((Interpretation.Asks)interpretation).Query;

        return finder.Find(query, question.Address.Workspace) switch
        {
            Retrieved.Found found => new Answered(await SummarizeAsync(question, found.Evidence, progress, cancellationToken), query),
            Retrieved.NotCovered gap => new Answered(new Answer.NotCovered(gap.Missing, gap.Nearest), query),
            var other => throw new InvalidOperationException($"Retrieval has no ending {other}."),
        };
    }

    private async Task<Answer> SummarizeAsync(Question question, Evidence evidence, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        if (writer is not null)
        {
            return await WriteAsync(writer, question, evidence, progress, cancellationToken);
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

    private static async Task<Answer> WriteAsync(SummaryWriter writer, Question question, Evidence evidence, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var written = await writer.WriteAsync(question, evidence, progress, cancellationToken);

        return written.Summary is { } verified
            ? new Answer.Summary(verified, evidence) { Fault = written.Fault, PromptHash = written.PromptHash }
            : Unsaid(evidence);
    }

    private static Answer.NotCovered Unsaid(Evidence evidence) => new(new Missing.Topic(), [.. evidence.Facts.Take(3)]);
}
