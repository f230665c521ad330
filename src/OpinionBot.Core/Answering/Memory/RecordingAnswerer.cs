using OpinionBot.Answering.Cases;

namespace OpinionBot.Answering.Memory;

/// <summary>Answers and remembers: what follow-ups, gaps, cases and later corrections need.</summary>
public sealed class RecordingAnswerer(QuestionAnswerer answerer, IAnswerStore answers, ICaseStore cases, TimeProvider time)
{
    public async Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var answered = await answerer.AnswerAsync(question, cancellationToken);

        if (AnswerRecord.Of(question, answered, time.GetElapsedTime(started)) is { } record)
        {
            await answers.RecordAsync(record, cancellationToken);
        }

        if (answered.Disputes is { } disputed)
        {
            await cases.OpenAsync(question.Address.Workspace, disputed, question.Asker, cancellationToken);
        }

        return answered;
    }
}
