using OpinionBot.Answering.Replying;
using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class ReviewCommand(IFactStore facts) : ChatCommand
{
    public override string Name => "review";

    public override string Description => "Show the next proposed fact, of all sources or of one";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("source", "Its number, for example S3", Required: false)];

    public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        SourceId? source = null;

        if (call.Get("source") is { } given)
        {
            if (!SourceId.TryParse(given, out var id))
            {
                return Task.FromResult(Reply.ToAskerOnly($"'{given}' is no source; give a number such as S3, or nothing."));
            }

            source = id;
        }

        return NextAsync(facts, call, source, [], cancellationToken);
    }

    /// <summary>What has just been done, and the next proposal to decide.</summary>
    public static async Task<Reply> NextAsync(IFactStore facts, CommandCall call, SourceId? source, IReadOnlyList<string> done, CancellationToken cancellationToken)
    {
        var waiting = await facts.ListProposedAsync(call.Address.Workspace, source, 1_000, cancellationToken);

        if (waiting.Count == 0)
        {
            return Reply.ToAskerOnly([.. done, "No facts wait for review."]);
        }

        var next = waiting[0];
        var card = EvidenceCard.For(next);

        return card with
        {
            Paragraphs = [.. done, $"{(waiting.Count == 1 ? "1 fact waits" : $"{waiting.Count} facts wait")} for review. The next:", .. card.Paragraphs.Take(1)],
            Buttons =
            [
                new ReplyButton("Approve", $"/review approve {next.Id}"),
                new ReplyButton("Edit", $"/review edit {next.Id} …"),
                new ReplyButton("Reject", $"/review reject {next.Id}"),
                new ReplyButton($"Approve all of {next.Source.Id}", $"/review approve {next.Source.Id}"),
                new ReplyButton($"Reject all of {next.Source.Id}", $"/review reject {next.Source.Id}"),
            ],
        };
    }
}

public sealed class ReviewApproveCommand(ReviewDesk desk, IFactStore facts, FactIndexFollower index) : ChatCommand
{
    public override string Name => "review approve";

    public override string Description => "Approve a proposed fact (F12), or all of a source (S3)";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("which", "A fact such as F12, or a source such as S3")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var which = call.Require("which");
        var approved = FactId.TryParse(which, out var fact) ? await desk.ApproveAsync([fact], call.Moderator, cancellationToken)
            : SourceId.TryParse(which, out var source) ? await desk.ApproveAllAsync(source, call.Moderator, cancellationToken)
            : [];
        await index.CatchUpAsync(cancellationToken);

        return await ReviewCommand.NextAsync(
            facts, call, null, [approved.Count == 0 ? $"{which} has nothing that waits for review." : $"Approved: {string.Join(", ", approved)}."], cancellationToken);
    }
}

public sealed class ReviewRejectCommand(ReviewDesk desk, IFactStore facts) : ChatCommand
{
    public override string Name => "review reject";

    public override string Description => "Reject a proposed fact (F12), or all of a source (S3)";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("which", "A fact such as F12, or a source such as S3")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var which = call.Require("which");
        var rejected = FactId.TryParse(which, out var fact) ? await desk.RejectAsync([fact], call.Moderator, cancellationToken)
            : SourceId.TryParse(which, out var source) ? await desk.RejectAllAsync(source, call.Moderator, cancellationToken)
            : [];

        return await ReviewCommand.NextAsync(
            facts, call, null, [rejected.Count == 0 ? $"{which} has nothing that waits for review." : $"Rejected: {string.Join(", ", rejected)}."], cancellationToken);
    }
}

public sealed class ReviewEditCommand(ReviewDesk desk, IFactStore facts, FactIndexFollower index) : ChatCommand
{
    public override string Name => "review edit";

    public override string Description => "Approve a proposed fact in your own words; its numbers must stand in the source";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("fact", "Its number, for example F12"), new("text", "The whole sentence", OptionKind.LongText)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!FactId.TryParse(call.Require("fact"), out var id))
        {
            return Reply.ToAskerOnly($"'{call.Require("fact")}' is no fact; give a number such as F12.");
        }

        var reviewed = await desk.EditAsync(id, call.Require("text"), call.Moderator, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return reviewed switch
        {
            Reviewed.Done => await ReviewCommand.NextAsync(facts, call, null, [$"Approved in your words: {id}."], cancellationToken),
            Reviewed.Untrue untrue => Reply.ToAskerOnly(untrue.Fault),
            _ => Reply.ToAskerOnly($"{id} does not wait for review."),
        };
    }
}
