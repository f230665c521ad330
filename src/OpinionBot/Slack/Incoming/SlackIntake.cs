using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Slack.Forms;
using OpinionBot.Slack.Installing;

namespace OpinionBot.Slack.Incoming;

/// <summary>Takes in what Slack brings, over whichever way it came: stored first, then acknowledged.</summary>
internal sealed partial class SlackIntake(Intake intake, SlackEventReader events, SlackCommandReader commands, SlackInteractionReader interactions, SlackForms forms, SlackWorkspaces workspaces, ILogger<SlackIntake> logger)
{
    /// <summary>Takes in an event; nothing needs to be said to it.</summary>
    public async Task TakeEventAsync(JsonElement envelope, CancellationToken cancellationToken)
    {
        if (envelope.Text("type") == "app_rate_limited")
        {
            LogRateLimited();
        }
        else if (await events.ReadAsync(envelope, cancellationToken) is { } entry)
        {
            await intake.AcceptAsync(entry, cancellationToken);
        }
    }

    /// <returns>What to acknowledge the command with, empty for nothing; null when it is no command.</returns>
    public async Task<JsonObject?> TakeCommandAsync(IReadOnlyDictionary<string, StringValues> form, CancellationToken cancellationToken)
    {
        if (commands.Read(form) is not { } read)
        {
            return null;
        }

        var entry = Placed(read);

        if (entry.Request is InboxRequest.Line line && SlackForms.Opens(line.Text))
        {
            var fault = await forms.OpenAsync(new SlackInteraction.Form(SlackWorkspace.TeamOf(entry.Address.Workspace), entry.EventId, entry, line.Text), cancellationToken);

            return fault is null ? [] : Say(fault);
        }

        return await intake.AcceptAsync(entry with { IsToldAtOnce = true }, cancellationToken) switch
        {
            Acceptance.AskerLimit => Say("You have asked a lot within a minute. Please give me a moment and ask again."),
            Acceptance.WorkspaceLimit or Acceptance.QueueFull => Say("More questions are waiting than I can answer soon. Please ask again in a few minutes."),
            _ => [],
        };
    }

    /// <returns>What to acknowledge it with, empty for nothing; null when it cannot be made out.</returns>
    public async Task<JsonObject?> TakeInteractionAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        switch (interactions.Read(payload))
        {
            case null:
                return null;

            case SlackInteraction.Entry entry:
                await intake.AcceptAsync(Placed(entry.Value), cancellationToken);

                return [];

            // A form that was refused is answered like the command it stands for, so that the asker hears why.
            case SlackInteraction.Form form when await forms.OpenAsync(form with { Asked = Placed(form.Asked) }, cancellationToken) is not null:
                await intake.AcceptAsync(Placed(form.Asked) with { Request = new InboxRequest.Line(form.Command) }, cancellationToken);

                return [];

            case SlackInteraction.Incomplete incomplete:
                return incomplete.Answer;

            default:
                return [];
        }
    }

    private InboxEntry Placed(InboxEntry entry) =>
        entry with { Address = entry.Address with { Workspace = SlackWorkspace.IdOf(workspaces.Resolve(SlackWorkspace.TeamOf(entry.Address.Workspace))) } };

    private static JsonObject Say(string sentence) => new() { ["response_type"] = "ephemeral", ["text"] = sentence };

    [LoggerMessage(LogLevel.Warning, "Slack is holding events back: this workspace sends more than 30,000 an hour")]
    private partial void LogRateLimited();
}
