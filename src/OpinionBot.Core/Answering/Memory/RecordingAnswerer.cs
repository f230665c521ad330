using OpinionBot.Answering.Replying;

namespace OpinionBot.Answering.Memory;

/// <summary>Answers and remembers: what follow-ups, gaps and later corrections need.</summary>
public sealed class RecordingAnswerer(QuestionAnswerer answerer, IAnswerStore answers, TimeProvider time)
{
    public async Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var answered = await answerer.AnswerAsync(question, cancellationToken);

        await answers.RecordAsync(
            new AnswerRecord(
                question,
                answered.Query?.Text,
                answered.Outcome,
                ReplyComposer.PlainText(answered.Answer),
                answered.Answer is Answer.Summary summary ? [.. summary.Verified.Sentences.SelectMany(sentence => sentence.Facts).Distinct()] : [],
                time.GetElapsedTime(started)),
            cancellationToken);

        return answered;
    }
}
