namespace OpinionBot.Answering.Memory;

/// <summary>Answers and remembers: what follow-ups, gaps and later corrections need.</summary>
public sealed class RecordingAnswerer(QuestionAnswerer answerer, IAnswerStore answers, TimeProvider time)
{
    public async Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var answered = await answerer.AnswerAsync(question, cancellationToken);

        await answers.RecordAsync(AnswerRecord.Of(question, answered, time.GetElapsedTime(started)), cancellationToken);

        return answered;
    }
}
