using OpinionBot.Answering.Replying;
using OpinionBot.Facts;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class EvidenceCommand(IFactStore facts) : ChatCommand
{
    public override string Name => "evidence";

    public override string Description => "Show the exact words, study, question, n and dates behind a fact";

    public override IReadOnlyList<CommandOption> Options { get; } = [new("fact", "Its number, for example F12")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        !FactId.TryParse(call.Require("fact"), out var id) ? Reply.ToAskerOnly($"'{call.Require("fact")}' is no fact; give a number such as F12.")
        : await facts.GetAsync(call.Address.Workspace, [id], cancellationToken) is [var fact] ? EvidenceCard.For(fact)
        : Reply.ToAskerOnly($"The library has no fact {id}.");
}
