using OpinionBot.Answering.Memory;
using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class FactRetractCommand(ReviewDesk desk, IAnswerStore answers, FactIndexFollower index) : ChatCommand
{
    public override string Name => "fact retract";

    public override string Description => "Take an approved fact back: it is never said again";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("fact", "Its number, for example F12"), new("reason", "Why, for the record", OptionKind.LongText)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!FactId.TryParse(call.Require("fact"), out var id))
        {
            return Reply.ToAskerOnly($"'{call.Require("fact")}' is no fact; give a number such as F12.");
        }

        var reviewed = await desk.RetractAsync(id, call.Require("reason"), call.Moderator, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly(reviewed is Reviewed.Done
            ? $"{id} is retracted. {await UsedAsync(answers, id, cancellationToken)}"
            : NotOwn(id));
    }

    internal static string NotOwn(FactId id) =>
        $"{id} is no approved fact of this workspace's own; the starter library's facts stay as they are, and those of shared sources only whoever runs the bot changes, at its terminal.";

    internal static async Task<string> UsedAsync(IAnswerStore answers, FactId id, CancellationToken cancellationToken) =>
        await answers.CountUsingAsync(id, cancellationToken) switch
        {
            0 => "No past answer used it.",
            1 => "1 past answer used it and is amended where it was posted.",
            var count => $"{count} past answers used it and are amended where they were posted.",
        };
}

public sealed class FactCorrectCommand(ReviewDesk desk, IAnswerStore answers, FactIndexFollower index) : ChatCommand
{
    public override string Name => "fact correct";

    public override string Description => "Replace an approved fact by a better wording; its numbers must stand in the source";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("fact", "Its number, for example F12"), new("text", "The whole sentence", OptionKind.LongText)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!FactId.TryParse(call.Require("fact"), out var id))
        {
            return Reply.ToAskerOnly($"'{call.Require("fact")}' is no fact; give a number such as F12.");
        }

        var reviewed = await desk.CorrectAsync(id, call.Require("text"), call.Moderator, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly(reviewed switch
        {
            Reviewed.Done done => $"{id} is superseded by {done.Fact}. {await FactRetractCommand.UsedAsync(answers, id, cancellationToken)}",
            Reviewed.Untrue untrue => untrue.Fault,
            _ => FactRetractCommand.NotOwn(id),
        });
    }
}
