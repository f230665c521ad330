using OpinionBot.Answering.Replying;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class FindCommand(FactIndex index) : ChatCommand
{
    private const int MaxHits = 8;

    public override string Name => "find";

    public override string Description => "Search the library by words and list the facts, without a summary";

    public override IReadOnlyList<CommandOption> Options { get; } = [new("words", "Words to look for")];

    public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var hits = index.Search(FactSearch.ForText(call.Address.Workspace, call.Require("words"), MaxHits)).Hits;

        return Task.FromResult(hits.Count == 0
            ? Reply.ToAskerOnly($"No fact has any of these words: {call.Require("words")}.")
            : new Reply
            {
                Paragraphs = [.. hits.Select((hit, at) => $"- {hit.Fact.Fact.Text} [{at + 1}]")],
                Citations = [.. hits.Select((hit, at) => new Citation(at + 1, hit.Fact, CitationLine.For(hit.Fact)))],
            });
    }
}
