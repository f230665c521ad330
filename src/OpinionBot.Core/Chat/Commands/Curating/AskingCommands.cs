using OpinionBot.Answering.Replying;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class FactAskedCommand(IAskingStore askings, FactIndexFollower index) : ChatCommand
{
    public override string Name => "fact asked";

    public override string Description => "Say how people ask for a fact: such a question finds it from then on";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        new("fact", "Its number, for example F12"),
        new("question", "As people ask it; places and years are taken from each question", OptionKind.LongText),
    ];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', call.Require("question").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        if (!FactId.TryParse(call.Require("fact"), out var id))
        {
            return Reply.ToAskerOnly($"'{call.Require("fact")}' is no fact; give a number such as F12.");
        }

        if (text.Length > AddedAsking.MaxLength || !text.Any(char.IsLetter))
        {
            return Reply.ToAskerOnly($"Give the question in at most {AddedAsking.MaxLength} characters, as people ask it.");
        }

        var added = await askings.AddAsync(id, text, call.Moderator, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly(added is { } asking
            ? $"{asking}: “{text}” asks for {id} from now on. /fact unasked {asking} takes it back."
            : NoFact(id));
    }

    internal static string NoFact(FactId id) => $"The library has no approved fact {id}.";
}

public sealed class FactUnaskedCommand(IAskingStore askings, FactIndexFollower index) : ChatCommand
{
    public override string Name => "fact unasked";

    public override string Description => "Take back how people ask for a fact";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("asking", "Its number, for example A3; /fact show names them")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var given = call.Require("asking");

        if (!AskingId.TryParse(given, out var id) || !await askings.RemoveAsync(id, call.Moderator, cancellationToken))
        {
            return Reply.ToAskerOnly($"There is no asking {given} of this workspace; /fact show names those of a fact.");
        }

        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly($"{id} is taken back.");
    }
}

public sealed class FactShowCommand(IFactStore facts, IAskingStore askings) : ChatCommand
{
    private const int MaxButtons = 5;

    public override string Name => "fact show";

    public override string Description => "Show all that is known of a fact, and how people ask for it";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("fact", "Its number, for example F12")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!FactId.TryParse(call.Require("fact"), out var id))
        {
            return Reply.ToAskerOnly($"'{call.Require("fact")}' is no fact; give a number such as F12.");
        }

        if (await facts.GetAsync(call.Address.Workspace, [id], cancellationToken) is not [var fact])
        {
            return Reply.ToAskerOnly($"The library has no fact {id}.");
        }

        var card = EvidenceCard.For(fact);
        var asked = await askings.ListAsync(call.Address.Workspace, id, cancellationToken);

        return card with
        {
            Paragraphs =
            [
                .. card.Paragraphs,
                asked.Count == 0 ? $"No asking has been added. /fact asked {id} and a question adds one." : "Asked for with:",
                .. asked.Select(asking => $"- {asking.Id}: “{asking.Text}” ({asking.AddedBy}, {asking.AddedAt:yyyy-MM-dd})"),
            ],
            Buttons = [.. asked.Take(MaxButtons).Select(asking => new ReplyButton($"Take back {asking.Id}", $"/fact unasked {asking.Id}"))],
        };
    }
}
