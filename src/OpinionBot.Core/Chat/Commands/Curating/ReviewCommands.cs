using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class ReviewCommand(IFactStore facts) : ChatCommand
{
    public override string Name => "review";

    public override string Description => "Show the proposed facts, doubtful ones first, of all sources or of one";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } =
        [new("source", "Its number, for example S3", Required: false), new(PageNumber.Option, "Which page, from 1 on", OptionKind.Number, Required: false)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        SourceId? source = null;

        if (call.Get("source") is { } given)
        {
            if (!SourceId.TryParse(given, out var id))
            {
                return Reply.ToAskerOnly($"'{given}' is no source; give a number such as S3, or nothing.");
            }

            source = id;
        }

        return PageNumber.Read(call) is { } page
            ? await ShowAsync(facts, call, source, page, [], cancellationToken)
            : Reply.ToAskerOnly(PageNumber.Fault(call));
    }

    /// <summary>What has just been done, and what waits to be decided.</summary>
    public static Task<Reply> NextAsync(IFactStore facts, CommandCall call, IReadOnlyList<string> done, CancellationToken cancellationToken) =>
        ShowAsync(facts, call, null, 1, done, cancellationToken);

    private static async Task<Reply> ShowAsync(IFactStore facts, CommandCall call, SourceId? source, int page, IReadOnlyList<string> done, CancellationToken cancellationToken) =>
        ReviewPage.Of(await facts.ListProposedAsync(call.Address.Workspace, source, int.MaxValue, cancellationToken), source, page, call.IsAtTerminal, done);
}

public sealed class ReviewApproveCommand(ReviewDesk desk, IFactStore facts, FactIndexFollower index) : ChatCommand
{
    public override string Name => "review approve";

    public override string Description => "Approve a fact (F12), all of a source (S3), or what is not doubtful (sure, S3 sure)";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("which", "A fact (F12), a source (S3), or sure: what is not doubtful, of all or of one (S3 sure)")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var which = call.Require("which");
        var approved = await ApproveAsync(which.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), call, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return await ReviewCommand.NextAsync(
            facts, call, [approved.Count == 0 ? $"{which} has nothing that waits for review." : $"Approved: {string.Join(", ", approved)}."], cancellationToken);
    }

    private async Task<IReadOnlyList<FactId>> ApproveAsync(string[] words, CommandCall call, CancellationToken cancellationToken)
    {
        var isSure = words.Contains(ReviewPage.Sure, StringComparer.OrdinalIgnoreCase);

        return (isSure, words.Where(word => !word.Equals(ReviewPage.Sure, StringComparison.OrdinalIgnoreCase)).ToList()) switch
        {
            (true, []) => await desk.ApproveSureAsync(null, call.Moderator, cancellationToken),
            (true, [var one]) when SourceId.TryParse(one, out var source) => await desk.ApproveSureAsync(source, call.Moderator, cancellationToken),
            (false, [var one]) when FactId.TryParse(one, out var fact) => await desk.ApproveAsync([fact], call.Moderator, cancellationToken),
            (false, [var one]) when SourceId.TryParse(one, out var source) => await desk.ApproveAllAsync(source, call.Moderator, cancellationToken),
            _ => [],
        };
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
            facts, call, [rejected.Count == 0 ? $"{which} has nothing that waits for review." : $"Rejected: {string.Join(", ", rejected)}."], cancellationToken);
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
            Reviewed.Done => await ReviewCommand.NextAsync(facts, call, [$"Approved in your words: {id}."], cancellationToken),
            Reviewed.Untrue untrue => Reply.ToAskerOnly(untrue.Fault),
            _ => Reply.ToAskerOnly($"{id} does not wait for review."),
        };
    }
}
