using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Facts;

namespace OpinionBot.Answering;

/// <summary>Remembers nothing: every question stands on its own.</summary>
internal sealed class NoAnswers : IAnswerStore
{
    public Task RecordAsync(AnswerRecord answer, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> PreviousQuestionAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<PreviousAnswer?> PreviousAnswerAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult<PreviousAnswer?>(null);

    public Task<int> CountUsingAsync(FactId fact, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<AnswerStatistics> StatisticsAsync(WorkspaceId workspace, CancellationToken cancellationToken) => Task.FromResult(new AnswerStatistics(0, 0, 0, 0, 0, 0, 0, 0));
}
