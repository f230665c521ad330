using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;
using OpinionBot.Search;

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

public sealed class GapsFilledCommand(IGapStore gaps, FactIndexFollower index) : GapEndingCommand(gaps, GapEnding.Filled)
{
    public override string Name => "gaps filled";

    public override string Description => "Close a gap that the library covers now; it opens again if it does not";

    public override IReadOnlyList<CommandOption> Options { get; } =
        [GapOption, new("fact", "What covers it, for example F12: the question asks for it from then on", Required: false)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        // In a line the fact stands behind the gap.
        var words = call.Require("gap").Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        if ((call.Get("fact") ?? words.ElementAtOrDefault(1)) is not { } given)
        {
            return await base.HandleAsync(call, cancellationToken);
        }

        if (!FactId.TryParse(given, out var fact))
        {
            return Reply.ToAskerOnly($"'{given}' is no fact; give a number such as F12.");
        }

        var asking = IdText.TryRead(words[0], 'G', out var number) ? await Gaps.FillAsync(new GapId(number), fact, call.Moderator, cancellationToken) : null;
        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly(asking is { } added
            ? $"{new GapId(number)} is closed as filled; its question asks for {fact} from now on ({added})."
            : $"There is no open gap {words[0]} (/gaps lists them), or no approved fact {fact}.");
    }
}

/// <summary>Closes one gap.</summary>
public abstract class GapEndingCommand(IGapStore gaps, GapEnding ending) : ChatCommand
{
    protected static readonly CommandOption GapOption = new("gap", "Its number, for example G3");

    protected IGapStore Gaps { get; } = gaps;

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [GapOption];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var given = call.Require("gap");

        return Reply.ToAskerOnly(IdText.TryRead(given, 'G', out var number) && await Gaps.CloseAsync(new GapId(number), ending, call.Moderator, cancellationToken)
            ? $"{new GapId(number)} is closed as {ending.ToString().ToLowerInvariant()}."
            : $"There is no open gap {given}; /gaps lists them.");
    }
}
