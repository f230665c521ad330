using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;

namespace OpinionBot.Answering;

/// <summary>The path of a question: understand, retrieve, summarize, verify.</summary>
public sealed class QuestionAnswerer(QuestionInterpreter interpreter, EvidenceFinder finder, ISummarizer summarizer)
{
    public async Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var interpretation = await interpreter.InterpretAsync(question, cancellationToken);

        if (interpretation is Interpretation.Refused refused)
        {
            return new Answered(new Answer.Refused(refused.Reason), null);
        }

        var query = ((Interpretation.Asks)interpretation).Query;

        return finder.Find(query, question.Address.Workspace) switch
        {
            Retrieved.Found found => new Answered(await SummarizeAsync(question, found.Evidence, cancellationToken), query),
            Retrieved.NotCovered gap => new Answered(new Answer.NotCovered(gap.Missing, gap.Nearest), query),
            var other => throw new InvalidOperationException($"Retrieval has no ending {other}."),
        };
    }

    private async Task<Answer> SummarizeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        var draft = await summarizer.SummarizeAsync(question, evidence, cancellationToken);

        return VerifiedSummary.TryVerify(draft, evidence) is { } verified
            ? new Answer.Summary(verified, evidence)
            : new Answer.NotCovered(new Missing.Topic(), [.. evidence.Facts.Take(3)]);
    }
}
