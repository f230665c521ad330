using OpinionBot.Answering.Memory;
using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

/// <summary>Changes parts of a finding: one as it is typed, several as a form gives them by their names.</summary>
public sealed class FactPartCommand(PartDesk desk, IFactStore facts, IAnswerStore answers, FactIndexFollower index) : ChatCommand
{
    public const string CommandName = "fact part";

    public override string Name => CommandName;

    public override string Description => "Change a part of a figure of an article: of whom it is, the place, dates, who asked, n";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        new("fact", "Its number, for example F12"),
        new("part", "Which part; the value stays the source's", Required: false, Choices: PartNames.Editable),
        new("text", $"What the article says; {PartNames.None} when it does not say", OptionKind.LongText, Required: false),
    ];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        // In a line the part and its words stand behind the fact.
        var words = call.Require("fact").Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        if (words.Length == 0 || !FactId.TryParse(words[0], out var id))
        {
            return Reply.ToAskerOnly($"'{words.FirstOrDefault()}' is no fact; give a number such as F12.");
        }

        var part = call.Get("part") ?? words.ElementAtOrDefault(1);
        var text = call.Get("text") ?? words.ElementAtOrDefault(2);

        if (part is not null && PartNames.Find(part.TrimEnd(':')) is null)
        {
            return Reply.ToAskerOnly(part.TrimEnd(':').Equals("value", StringComparison.OrdinalIgnoreCase)
                ? "The value stays as the source has it; reject the fact if it is wrong."
                : $"'{part}' is no part that can be changed; choose {string.Join(", ", PartNames.Editable)}.");
        }

        if (part is not null && Unquoted(text) is not { Length: > 0 })
        {
            return Reply.ToAskerOnly($"Say what the article has for {part}: /fact part {id} {part} words, or {PartNames.None}.");
        }

        var typed = part is not null
            ? [KeyValuePair.Create(PartNames.Find(part.TrimEnd(':'))!.Value, Unquoted(text)!)]
            : PartNames.Editable.Where(call.Has).Select(name => KeyValuePair.Create(PartNames.Find(name)!.Value, call.Require(name))).ToList();
        var reviewed = await desk.EditAsync(id, typed, call.Moderator, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return reviewed switch
        {
            Reviewed.Done done => await ShowAsync(call, id, done.Fact, isChanged: typed.Count > 0, cancellationToken),
            Reviewed.Untrue untrue => Reply.ToAskerOnly(untrue.Fault),
            _ => Reply.ToAskerOnly($"{id} is no figure of an article that waits for review or is approved in this workspace's own library; its parts stay as they are."),
        };
    }

    private async Task<Reply> ShowAsync(CommandCall call, FactId id, FactId now, bool isChanged, CancellationToken cancellationToken)
    {
        var stored = (await facts.GetAsync(call.Address.Workspace, [now], cancellationToken))[0];
        var finding = (Finding)stored.Fact;
        var waits = stored.Status == FactStatus.Proposed;
        var item = ReviewPage.Item(stored, FindingDoubts.Of(stored.Fact), namesSource: true);

        return new Reply
        {
            Paragraphs = [!isChanged ? $"The parts of {now}; /fact part {now} of words changes one." : id != now ? $"{id} is superseded by {now}. {await FactRetractCommand.UsedAsync(answers, id, cancellationToken)}" : $"{now} is changed{(waits ? " and still waits for review" : "")}."],
            Items = [item with { Notes = [.. item.Notes, string.Join(", ", PartNames.Editable.Select(name => $"{name}: {PartNames.Typed(finding, PartNames.Find(name)!.Value) ?? PartNames.None}"))], Buttons = waits ? item.Buttons : [.. item.Buttons.Where(button => button.Command.StartsWith("/fact ", StringComparison.Ordinal))] }],
            Buttons = waits ? [new ReplyButton("What waits", "/review")] : [],
            Visibility = Visibility.AskerOnly,
        };
    }

    private static string? Unquoted(string? text) => text?.Trim().Trim('"', '“', '”', '„', '«', '»').Trim();
}
