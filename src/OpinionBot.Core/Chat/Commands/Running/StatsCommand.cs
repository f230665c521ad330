using OpinionBot.Answering.Memory;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Chat.Commands.Running;

public sealed class StatsCommand(IAnswerStore answers, ISourceStore sources, IAuditLog audit, VectorIndex vectors) : ChatCommand
{
    public override string Name => "stats";

    public override string Description => "What has been asked and answered, what the library holds, and what moderators did last";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asked = await answers.StatisticsAsync(call.Address.Workspace, cancellationToken);
        var held = await sources.ListAsync(call.Address.Workspace, cancellationToken);
        var deeds = await audit.ListAsync(call.Address.Workspace, 10, cancellationToken);

        return new Reply
        {
            Paragraphs =
            [
                $"Asked: {(asked.Asked == 1 ? "1 question" : $"{asked.Asked} questions")} by {(asked.Askers == 1 ? "1 person" : $"{asked.Askers} people")}; {asked.Answered} answered, {asked.NotCovered} not covered, {asked.Unclear} unclear, {asked.Refused} refused.",
                $"Given up: {asked.NotAnswered} before there was an answer, {asked.NotPosted} while posting it; the log has the reference of each.",
                $"Library: {held.Count} sources, {held.Sum(source => source.Approved)} approved facts, {held.Sum(source => source.Proposed)} waiting for review.",
                .. vectors.ProgressFor(call.Address.Workspace) is (var done, var wanted) && vectors.Dimension > 0 ? [$"Search by meaning: {done} of {wanted} facts have their vectors."] : Array.Empty<string>(),
                .. deeds.Count == 0 ? Array.Empty<string>() : ["Latest moderator actions:"],
            ],
            Table = deeds.Count == 0 ? null : new ReplyTable(null, ["When", "Who", "What", "Detail"], [.. deeds.Select(deed => (IReadOnlyList<string>)[$"{deed.At:yyyy-MM-dd HH:mm}", deed.ModeratorName, $"{deed.Action} {deed.Subject}", deed.Detail ?? ""])]),
            Visibility = Visibility.AskerOnly,
        };
    }
}
