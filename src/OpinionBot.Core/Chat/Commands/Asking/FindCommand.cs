using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Prompts;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Asking;

/// <param name="vectors">Finds what says the same in other words; null when no embedding model is configured.</param>
public sealed class FindCommand(FactIndex index, QuestionVectors? vectors = null) : ChatCommand
{
    private const int MaxHits = 8;
    private const int Fused = 40;

    public override string Name => "find";

    public override string Description => "Search the library by words and list the facts, without a summary";

    public override IReadOnlyList<CommandOption> Options { get; } = [new("words", "Words to look for")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (words, reader) = (call.Require("words"), call.Address.Workspace);
        var caller = new ModelCaller(reader, call.Address.Channel, call.Asker.Id);
        var meaning = vectors is null ? null : await vectors.OfAsync(words, caller, cancellationToken);
        var byWords = index.Search(FactSearch.ForText(reader, words, meaning is null ? MaxHits : Fused)).Hits;
        var hits = meaning?.Fuse(byWords, reader, Fused, ScoringWeights.Default.MeaningInSearch).Take(MaxHits).ToList() ?? byWords;

        return hits.Count == 0
            ? Reply.ToAskerOnly($"No fact has any of these words: {words}.")
            : new Reply
            {
                Paragraphs = [.. hits.Select((hit, at) => $"- {hit.Fact.Fact.Text} [{at + 1}]")],
                Citations = [.. hits.Select((hit, at) => new Citation(at + 1, hit.Fact, CitationLine.For(hit.Fact)))],
            };
    }
}
