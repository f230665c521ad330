using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class GapsCommand(IGapStore gaps) : ChatCommand
{
    public override string Name => "gaps";

    public override string Description => "List the questions the library did not cover, most asked first";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var open = await gaps.ListAsync(call.Address.Workspace, 25, cancellationToken);

        return open.Count == 0
            ? Reply.ToAskerOnly("No unanswered questions are open.")
            : new Reply
            {
                Table = new ReplyTable(null, ["Gap", "Question", "Asked", "By", "Last"], [.. open.Select(gap => (IReadOnlyList<string>)[gap.Id.ToString(), gap.Question, $"{gap.Asked}", $"{gap.Askers}", $"{gap.LastAsked:yyyy-MM-dd}"])]),
                Buttons = [new ReplyButton("Dismiss", $"/gaps dismiss {open[0].Id}"), new ReplyButton("Filled", $"/gaps filled {open[0].Id}")],
                Visibility = Visibility.AskerOnly,
            };
    }
}

public sealed class GapsDismissCommand(IGapStore gaps) : GapEndingCommand(gaps, GapEnding.Dismissed)
{
    public override string Name => "gaps dismiss";

    public override string Description => "Close a gap that the library need not cover";
}

public sealed class GapsFilledCommand(IGapStore gaps) : GapEndingCommand(gaps, GapEnding.Filled)
{
    public override string Name => "gaps filled";

    public override string Description => "Close a gap that the library covers now; it opens again if it does not";
}

/// <summary>Closes one gap.</summary>
public abstract class GapEndingCommand(IGapStore gaps, GapEnding ending) : ChatCommand
{
    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("gap", "Its number, for example G3")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var given = call.Require("gap");

        return Reply.ToAskerOnly(IdText.TryRead(given, 'G', out var number) && await gaps.CloseAsync(new GapId(number), ending, call.Moderator, cancellationToken)
            ? $"{new GapId(number)} is closed as {ending.ToString().ToLowerInvariant()}."
            : $"There is no open gap {given}; /gaps lists them.");
    }
}
