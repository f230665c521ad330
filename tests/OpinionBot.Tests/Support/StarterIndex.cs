using Microsoft.Extensions.Options;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.StarterLibrary;
using OpinionBot.Search;

namespace OpinionBot.Support;

/// <summary>The starter library in a real index with the real stages of answering; only the memory is a double.</summary>
internal static class StarterIndex
{
    private static readonly Lazy<IReadOnlyList<StoredFact>> Loaded = new(Load);

    public static IReadOnlyList<StoredFact> Facts => Loaded.Value;

    public static FactIndex Create(params IReadOnlyList<StoredFact> more)
    {
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply([.. Facts, .. more]);

        return index;
    }

    public static QuestionAnswerer Answerer(FactIndex index, NoMemory? memory = null) =>
        new(new QuestionInterpreter(index, memory ?? new NoMemory()), new EvidenceFinder(index), new ExtractiveSummarizer());

    private static IReadOnlyList<StoredFact> Load()
    {
        var facts = new List<StoredFact>();
        var source = 0;

        foreach (var publication in StarterLibraryReader.Read().Publications)
        {
            var from = new Source(new SourceId(++source), WorkspaceId.Starter, publication.Details, publication.Key, HasText: false, A.Now);
            facts.AddRange(publication.Facts.Select(fact => new StoredFact(
                new FactId(facts.Count + 1 + source * 10_000L), WorkspaceId.Starter, fact.Fact, from, FactStatus.Approved, fact.Lineage, facts.Count + 1)));
        }

        return [.. facts.Select((fact, at) => fact with { Id = new FactId(at + 1), Sequence = at + 1 })];
    }
}

/// <summary>Remembers one previous question at most, and records nothing.</summary>
internal sealed class NoMemory(string? previous = null) : IAnswerStore
{
    public Task RecordAsync(AnswerRecord answer, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> PreviousQuestionAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) => Task.FromResult(previous);

    public Task<int> CountUsingAsync(FactId fact, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<AnswerStatistics> StatisticsAsync(WorkspaceId workspace, CancellationToken cancellationToken) => Task.FromResult(new AnswerStatistics(0, 0, 0, 0, 0, 0));
}
