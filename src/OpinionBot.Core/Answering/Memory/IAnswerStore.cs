using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Memory;

/// <summary>What was asked and answered, with the facts each answer used. Memory belongs to thread and asker: nobody's question leaks to another.</summary>
public interface IAnswerStore
{
    /// <summary>Stores the answer, the facts it used, and the gap when it was not covered, in one transaction.</summary>
    Task RecordAsync(AnswerRecord answer, CancellationToken cancellationToken);

    /// <summary>The text of the same asker's latest question in the same thread that was understood, as it stood on its own; null when there is none.</summary>
    Task<string?> PreviousQuestionAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken);

    /// <summary>How the question that <see cref="PreviousQuestionAsync"/> tells ended; null when there is none.</summary>
    Task<PreviousAnswer?> PreviousAnswerAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken);

    /// <summary>How many past answers used the fact and have not been amended since.</summary>
    Task<int> CountUsingAsync(FactId fact, CancellationToken cancellationToken);

    /// <summary>What has been asked in this workspace.</summary>
    Task<AnswerStatistics> StatisticsAsync(WorkspaceId workspace, CancellationToken cancellationToken);
}

/// <summary>One finished answer.</summary>
/// <param name="Question">As asked.</param>
/// <param name="StandaloneText">The question on its own, with what a follow-up follows; null when it was not understood.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">What was said.</param>
/// <param name="Facts">What it stands on, or shows as nearest.</param>
/// <param name="Elapsed">From question to answer.</param>
/// <param name="Model">The model that wrote it; null when none did.</param>
/// <param name="Prompts">Hashes of the prompts that had a part in it; null when none had.</param>
public sealed record AnswerRecord(
    Question Question,
    string? StandaloneText,
    Outcome Outcome,
    string Text,
    IReadOnlyList<FactId> Facts,
    TimeSpan Elapsed,
    string? Model = null,
    string? Prompts = null)
{
    /// <returns>Null for small talk, of which nothing is kept.</returns>
    public static AnswerRecord? Of(Question question, Answered answered, TimeSpan elapsed) => answered.Outcome == Outcome.SmallTalk ? null : new(
        question,
        answered.Query?.Text,
        answered.Outcome,
        ReplyComposer.PlainText(answered.Answer),
        answered.Answer switch
        {
            Answer.Summary summary => [.. summary.Verified.Sentences.SelectMany(sentence => sentence.Facts).Distinct()],
            Answer.NotCovered gap => [.. gap.Nearest.Select(fact => fact.Id)],
            _ => [],
        },
        elapsed,
        (answered.Answer as Answer.Summary)?.Verified.Model,
        (answered.Answer as Answer.Summary)?.PromptHash);
}

/// <summary>An answer that somebody may speak of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Question">The question on its own.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Facts">What it stands on, or shows as nearest; in no order.</param>
public sealed record PreviousAnswer(AnswerId Id, string Question, Outcome Outcome, IReadOnlyList<FactId> Facts);

/// <param name="Unclear">Questions that were asked back.</param>
/// <param name="Askers">How many people have asked.</param>
/// <param name="NotAnswered">Questions and commands that were given up before there was an answer.</param>
/// <param name="NotPosted">Answers, and corrections over answers, that could not be posted.</param>
public sealed record AnswerStatistics(int Asked, int Answered, int NotCovered, int Unclear, int Refused, int Askers, int NotAnswered, int NotPosted);
