using OpinionBot.Answering;
using OpinionBot.Answering.Claims;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class CheckCommand(ClaimChecker checker, TimeProvider time) : ChatCommand
{
    public override string Name => "check";

    public override string Description => "Check a claim about public attitudes to AI against the library";

    public override IReadOnlyList<CommandOption> Options { get; } = [new("claim", "The claim, word for word", OptionKind.LongText)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var claim = new Question(call.Require("claim"), call.Asker, call.Address, time.GetUtcNow());

        return claim.Text.Length > 0 ? await checker.CheckAsync(claim, cancellationToken) : Reply.ToAskerOnly("There are no words to check in this; pictures and recordings I cannot read.");
    }
}
