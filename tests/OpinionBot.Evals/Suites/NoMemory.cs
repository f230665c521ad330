using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Facts;

namespace OpinionBot.Suites;

/// <summary>Every question of a data set stands alone.</summary>
internal sealed class NoMemory : IAnswerStore
{
    public Task<string?> PreviousQuestionAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task RecordAsync(AnswerRecord answer, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<PreviousAnswer?> PreviousAnswerAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult<PreviousAnswer?>(null);

    public Task<int> CountUsingAsync(FactId fact, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<AnswerStatistics> StatisticsAsync(WorkspaceId workspace, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is remembered here.");
}
