using OpinionBot.Answering.Cases;
using OpinionBot.Facts;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class CasesCommand(ICaseStore cases) : ChatCommand
{
    public override string Name => "cases";

    public override string Description => "List the answers that somebody found unhelpful, oldest first";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var open = await cases.ListAsync(call.Address.Workspace, 25, cancellationToken);

        return open.Count == 0
            ? Reply.ToAskerOnly("No cases are open.")
            : new Reply
            {
                Table = new ReplyTable(null, ["Case", "Question", "Answer", "By", "When"], [.. open.Select(one => (IReadOnlyList<string>)[one.Id.ToString(), one.Question, one.Answer, one.By, $"{one.At:yyyy-MM-dd}"])]),
                Buttons = [new ReplyButton($"Close {open[0].Id}", $"/cases close {open[0].Id}")],
                Visibility = Visibility.AskerOnly,
            };
    }
}

public sealed class CasesCloseCommand(ICaseStore cases) : ChatCommand
{
    public override string Name => "cases close";

    public override string Description => "Close a case that has been looked at";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("case", "Its number, for example C3")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var given = call.Require("case");

        return Reply.ToAskerOnly(IdText.TryRead(given, 'C', out var number) && await cases.CloseAsync(new CaseId(number), call.Moderator, cancellationToken)
            ? $"{new CaseId(number)} is closed."
            : $"There is no open case {given}; /cases lists them.");
    }
}
