using System.Text.Json;
using OpinionBot.Answering.Claims;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Slack.Forms;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads presses of buttons, submitted forms and the message shortcut.</summary>
internal sealed class SlackInteractionReader(TimeProvider time)
{
    /// <returns>Null when it cannot be made out.</returns>
    public SlackInteraction? Read(JsonElement payload) =>
        SlackTenant.ByDescriptions(payload) is not { } team || payload.Object("user") is not { } user || user.Text("id") is null ? null
        : payload.Text("type") switch
        {
            "block_actions" => ReadPress(payload, team, user),
            "view_submission" => ReadSubmission(payload, team, user),
            "message_action" or "shortcut" => ReadShortcut(payload, team, user),
            _ => new SlackInteraction.Nothing(),
        };

    private SlackInteraction ReadPress(JsonElement payload, string team, JsonElement user)
    {
        if (!payload.TryGetProperty("actions", out var actions) || actions.ValueKind != JsonValueKind.Array || actions.EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action)
        {
            return new SlackInteraction.Nothing();
        }

        // A button has a value; of a menu it is that of the choice.
        var value = action.Text("value") ?? action.Object("selected_option")?.Text("value") ?? "";
        var trigger = payload.Text("trigger_id") ?? action.Text("action_ts") ?? "";
        var to = ReplyTo(payload, user, value);

        return action.Text("action_id")?.Split(':')[0] switch
        {
            SlackActions.Run when value.Length > 0 => new SlackInteraction.Entry(Entry(team, user, to, trigger, new InboxRequest.Line(value))),

            // The same answer is shared once, however often the button is pressed.
            SlackActions.Share when long.TryParse(value, out var shared) => new SlackInteraction.Entry(Entry(team, user, to, $"share {shared}", new InboxRequest.Share(shared))),
            SlackActions.Vote when value.Split(':') is [var vote, var voted] && long.TryParse(voted, out var entry) => new SlackInteraction.Entry(Entry(team, user, to, trigger, new InboxRequest.Vote(entry, vote == "up"))),
            SlackActions.Edit when value.Length > 0 => new SlackInteraction.Form(team, trigger, Entry(team, user, to, trigger, new InboxRequest.Line(value)), value),
            _ => Outdated(team, user, to, trigger, "button"),
        };
    }

    private SlackInteraction ReadSubmission(JsonElement payload, string team, JsonElement user)
    {
        if (payload.Object("view") is not { } view || view.Text("id") is not { } id)
        {
            return new SlackInteraction.Nothing();
        }

        if (SlackForm.Read(view) is not { } form)
        {
            return Outdated(team, user, ReplyTo(payload, user, ""), $"view {id}", "form");
        }

        return form.Missing is { } missing
            ? new SlackInteraction.Incomplete(missing)
            : new SlackInteraction.Entry(Entry(team, user, form.To(user.Text("id")!), $"view {id}", form.Request!));
    }

    private SlackInteraction ReadShortcut(JsonElement payload, string team, JsonElement user)
    {
        var to = ReplyTo(payload, user, "");

        if (payload.Text("trigger_id") is not { } trigger)
        {
            return new SlackInteraction.Nothing();
        }

        if (payload.Text("callback_id") != SlackActions.CheckClaim)
        {
            return Outdated(team, user, to, trigger, "shortcut");
        }

        var claim = payload.Object("message") is { } message ? ClaimText.Choose(SlackMessageText.Read(message)) : "";

        return new SlackInteraction.Entry(Entry(team, user, to, trigger, new InboxRequest.Command("check", new Dictionary<string, string> { ["claim"] = claim })));
    }

    private SlackInteraction.Entry Outdated(string team, JsonElement user, SlackReplyTo to, string eventId, string what) =>
        new(Entry(team, user, to, eventId, new InboxRequest.Happening(SlackActions.Outdated, what)));

    private static SlackReplyTo ReplyTo(JsonElement payload, JsonElement user, string command)
    {
        var container = payload.Object("container");
        var channel = payload.Object("channel")?.Text("id") ?? container?.Text("channel_id");
        var isEphemeral = container is { } shown && shown.TryGetProperty("is_ephemeral", out var ephemeral) && ephemeral.ValueKind == JsonValueKind.True;

        return new SlackReplyTo
        {
            // On the Home page there is no channel: the answer comes as a direct message.
            Channel = channel ?? user.Text("id")!,
            Thread = payload.Object("message")?.Text("thread_ts") ?? container?.Text("thread_ts"),
            ResponseUrl = Uri.TryCreate(payload.Text("response_url"), UriKind.Absolute, out var url) ? url : null,
            IsDirect = channel is null || channel.StartsWith('D'),

            // A moderator's card gives way to what comes of its button; what somebody has asked stays.
            ReplacesOriginal = isEphemeral && command.StartsWith('/') && !command.StartsWith("/evidence", StringComparison.Ordinal) && !command.StartsWith("/ask", StringComparison.Ordinal),
        };
    }

    private InboxEntry Entry(string team, JsonElement user, SlackReplyTo to, string eventId, InboxRequest request)
    {
        var now = time.GetUtcNow();

        return new InboxEntry
        {
            Platform = SlackPlatform.PlatformName,
            EventId = eventId,
            AskerId = user.Text("id")!,
            AskerName = user.Text("name") ?? user.Text("username") ?? user.Text("id")!,
            Address = to.Address(team),
            Request = request,
            ReplyTo = to.ToString(),
            AskedAt = now,
            ReceivedAt = now,
        };
    }
}
