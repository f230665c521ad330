using OpinionBot.Answering.Languages;
using OpinionBot.Chat.Settings;

namespace OpinionBot.Chat.Commands.Running;

public sealed class SettingsCommand(IChannelSettingsStore settings) : ChatCommand
{
    private static readonly Dictionary<string, AnswerWhen> Answers = new(StringComparer.OrdinalIgnoreCase) { ["mention"] = AnswerWhen.Mentioned, ["every"] = AnswerWhen.EveryQuestion, ["never"] = AnswerWhen.Never };
    private static readonly Dictionary<string, Visibility> Visibilities = new(StringComparer.OrdinalIgnoreCase) { ["channel"] = Visibility.Channel, ["asker"] = Visibility.AskerOnly };

    public override string Name => "settings";

    public override string Description => "Show or change how I behave in this channel";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        new("answers", "Which messages I answer", OptionKind.Choice, Required: false, [.. Answers.Keys]),
        new("visibility", "Who sees the answer to a command", OptionKind.Choice, Required: false, [.. Visibilities.Keys]),
        new("followups", "Whether I answer follow-ups in my threads without a mention", OptionKind.Choice, Required: false, ["on", "off"]),
        new("language", "Language of answers; auto follows the question", OptionKind.Choice, Required: false, ["auto", .. AnswerLanguage.All.Select(language => language.Tag)]),
    ];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var current = await settings.GetAsync(call.Address.Workspace, call.Address.Channel, cancellationToken);
        var wanted = current with
        {
            Answers = call.Get("answers") is { } answers ? Answers[answers] : current.Answers,
            Visibility = call.Get("visibility") is { } visibility ? Visibilities[visibility] : current.Visibility,
            FollowsUp = call.Get("followups") is { } followUps ? followUps.Equals("on", StringComparison.OrdinalIgnoreCase) : current.FollowsUp,
            Language = call.Get("language") is { } language ? (language == "auto" ? null : language) : current.Language,
        };

        if (wanted != current)
        {
            await settings.SetAsync(call.Address.Channel, wanted, call.Moderator, cancellationToken);
        }

        return Reply.ToAskerOnly(
            $"{(wanted != current ? "Changed; the settings are now" : call.Values.Count > 0 ? "Nothing to change; the settings are" : "Settings")}: I answer {Say(wanted.Answers)}; answers to commands are seen by {(wanted.Visibility == Visibility.Channel ? "the channel" : "the asker, who can share them")}; follow-ups in my threads need {(wanted.FollowsUp ? "no mention" : "a mention")}; language: {wanted.Language ?? "that of the question"}.");
    }

    private static string Say(AnswerWhen when) => when switch
    {
        AnswerWhen.EveryQuestion => "every question",
        AnswerWhen.Never => "commands only",
        _ => "when mentioned",
    };
}
