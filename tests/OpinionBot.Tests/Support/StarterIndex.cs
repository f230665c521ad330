using Microsoft.Extensions.Options;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Suites.Figures;

namespace OpinionBot.Support;

/// <summary>The starter library in a real index with the real stages of answering; only the memory is a double.</summary>
internal static class StarterIndex
{
    public static IReadOnlyList<StoredFact> Facts => FigureCells.Facts;

    public static FactIndex Create(params IReadOnlyList<StoredFact> more)
    {
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply([.. Facts, .. more]);

        return index;
    }

    public static QuestionAnswerer Answerer(FactIndex index, NoMemory? memory = null) =>
        new(new QuestionInterpreter(index, memory ?? new NoMemory()), Finder(index), new ExtractiveSummarizer());

    /// <summary>Finds as the program does with its default settings.</summary>
    public static EvidenceFinder Finder(FactIndex index) => Suites.MeasuredFinder.For(index);
}

/// <summary>Remembers one previous question at most, and records nothing.</summary>
internal sealed class NoMemory(string? previous = null) : IAnswerStore
{
    public Task RecordAsync(AnswerRecord answer, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> PreviousQuestionAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult(previous);

    public Task<PreviousAnswer?> PreviousAnswerAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult<PreviousAnswer?>(null);

    public Task<int> CountUsingAsync(FactId fact, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<AnswerStatistics> StatisticsAsync(WorkspaceId workspace, CancellationToken cancellationToken) => Task.FromResult(new AnswerStatistics(0, 0, 0, 0, 0, 0, 0, 0));
}
