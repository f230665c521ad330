using OpinionBot.Answering.Memory;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class ForgetMeCommand(IAskerMemory memory) : ChatCommand
{
    private const string Confirmed = "really";

    public override string Name => "forget-me";

    public override string Description => "Delete what I keep of your questions here";

    public override IReadOnlyList<CommandOption> Options { get; } = [new(Confirmed, "Delete it now, for good", OptionKind.Flag, Required: false)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Has(Confirmed) ? Done(await memory.ForgetAsync(call.Address.Workspace, call.Asker.Id, cancellationToken))
        : await memory.CountAsync(call.Address.Workspace, call.Asker.Id, cancellationToken) is > 0 and var kept ? Ask(kept)
        : Reply.ToAskerOnly("I keep no question of yours here.");

    private static Reply Ask(int kept) => Reply.ToAskerOnly(
        $"I keep {(kept == 1 ? "1 question" : $"{kept:N0} questions")} of yours here with {(kept == 1 ? "its answer" : "their answers")}, so that follow-ups are understood and answers can be corrected. Messages that stand in the chat stay there.") with
    {
        Buttons = [new ReplyButton("Delete them for good", $"/forget-me {Confirmed}")],
    };

    private static Reply Done(int deleted) => Reply.ToAskerOnly(
        $"{(deleted == 1 ? "1 question of yours is" : $"{deleted:N0} questions of yours are")} deleted, with answers and votes. What I know of this request itself goes within two days.");
}
