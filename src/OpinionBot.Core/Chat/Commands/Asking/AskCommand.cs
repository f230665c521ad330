using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Replying;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class AskCommand(RecordingAnswerer answerer, TimeProvider time) : ChatCommand
{
    public override string Name => "ask";

    public override string Description => "Ask about public attitudes to AI; the answer is checked against its sources";

    public override IReadOnlyList<CommandOption> Options { get; } = [new("question", "What you want to know")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        ReplyComposer.Compose((await answerer.AnswerAsync(new Question(call.Require("question"), call.Asker, call.Address, time.GetUtcNow()), cancellationToken)).Answer);
}
