using OpinionBot.Answering.Replying;
using OpinionBot.Facts;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class EvidenceCommand(IFactStore facts) : ChatCommand
{
    private const int MaxOthers = 4;

    public override string Name => "evidence";

    public override string Description => "Show the exact words, study, question, n and dates behind a fact";

    public override IReadOnlyList<CommandOption> Options { get; } = [new("fact", "Its number, for example F12")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var given = call.Require("fact");
        var ids = Read(given);

        return ids.Count == 0 ? Reply.ToAskerOnly($"'{given}' is no fact; give a number such as F12.")
            : await facts.GetAsync(call.Address.Workspace, [ids[0]], cancellationToken) is [var fact] ? EvidenceCard.For(fact) with { Buttons = Others(ids) }
            : Reply.ToAskerOnly($"The library has no fact {ids[0]}.") with { Buttons = Others(ids) };
    }

    // "F12" or "[F12], [F13]"; none when something else stands among them.
    private static List<FactId> Read(string given)
    {
        var names = FactId.TryParse(given, out _) ? [given] : given.Split([',', ';', '&', ' '], StringSplitOptions.RemoveEmptyEntries);
        var ids = new List<FactId>();

        foreach (var name in names)
        {
            if (!FactId.TryParse(name, out var id))
            {
                return [];
            }

            ids.Add(id);
        }

        return ids;
    }

    private static IReadOnlyList<ReplyButton> Others(IEnumerable<FactId> ids) => [.. ids.Distinct().Skip(1).Take(MaxOthers).Select(id => new ReplyButton($"Evidence {id}", $"/evidence {id}"))];
}
