using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.Delivery;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Support.Slack;

/// <summary>A submitted modal: the errors it was sent back with, by block, and the view that stands there now, null when it was closed.</summary>
internal sealed record SlackSubmitted(SlackSent Sent, IReadOnlyDictionary<string, string> Errors, SlackView? View)
{
    public SlackAck Ack => Sent.Ack;
}

/// <summary>What people click: buttons of messages and of the Home, modals, shortcuts.</summary>
internal sealed partial class LoopbackSlack
{
    /// <summary>Clicks the button with this action id or this label.</summary>
    public async Task<SlackSent> PressAsync(SlackUser user, SlackMessage message, string button, CancellationToken cancellationToken)
    {
        var channel = World.Channel(message.Channel)!;
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel, ["is_ephemeral"] = message.IsEphemeral };

        if (message.ThreadTs is not null)
        {
            container["thread_ts"] = message.ThreadTs;
        }

        var rest = new JsonObject
        {
            ["container"] = container,
            ["trigger_id"] = World.NewTrigger(user).Id,
            ["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name },
            ["state"] = new JsonObject { ["values"] = new JsonObject() },
            ["response_url"] = _responses.Create("actions", user, channel, message),
            ["actions"] = new JsonArray(_payloads.Action(Button(message.Buttons, button))),
        };

        // Of an ephemeral message Slack keeps nothing that it could send along.
        if (!message.IsEphemeral)
        {
            rest["message"] = message.ToJson(Settings.AppId);
        }

        return await SendAsync(_payloads.Interaction("block_actions", user, rest), cancellationToken);
    }

    /// <summary>Clicks a button of the Home or of a modal.</summary>
    public async Task<SlackSent> PressAsync(SlackUser user, SlackView view, string button, CancellationToken cancellationToken) =>
        await SendAsync(_payloads.Interaction("block_actions", user, new JsonObject
        {
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id },
            ["trigger_id"] = World.NewTrigger(user).Id,
            ["view"] = view.ToJson(Settings.AppId, World.Team(view.Team)!.BotId),
            ["state"] = new JsonObject { ["values"] = new JsonObject() },
            ["actions"] = new JsonArray(_payloads.Action(Button(view.Buttons, button))),
        }), cancellationToken);

    /// <summary>A shortcut on a message, such as "Check this claim".</summary>
    public Task<SlackSent> ShortcutAsync(SlackUser user, string callbackId, SlackMessage message, CancellationToken cancellationToken)
    {
        var channel = World.Channel(message.Channel)!;

        return SendAsync(_payloads.Interaction("message_action", user, new JsonObject
        {
            ["callback_id"] = callbackId,
            ["trigger_id"] = World.NewTrigger(user).Id,
            ["action_ts"] = World.NextTs(),
            ["message_ts"] = message.Ts,
            ["response_url"] = _responses.Create("app", user, channel),
            ["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name },
            ["message"] = message.ToJson(Settings.AppId),
        }), cancellationToken);
    }

    /// <summary>
    /// Fills in the modal and submits it. The keys are action ids (or block ids); a value is a text, the value of an option,
    /// or a list of those or of file ids. What Slack itself would not let pass throws.
    /// </summary>
    public async Task<SlackSubmitted> SubmitAsync(SlackUser user, SlackView view, IReadOnlyDictionary<string, object> values, CancellationToken cancellationToken)
    {
        var state = SlackForm.Fill(view, values, id => DirectoryMethods.FileJson(World.File(id) ?? throw new ArgumentException($"No file {id}."), Address));
        var json = view.ToJson(Settings.AppId, World.Team(view.Team)!.BotId, state);
        var sent = await SendAsync(_payloads.Interaction("view_submission", user, new JsonObject { ["trigger_id"] = World.NewTrigger(user).Id, ["view"] = json, ["response_urls"] = new JsonArray() }), cancellationToken);

        return Answered(view, sent);
    }

    /// <summary>Closes the modal; the bot is told only when it asked for it.</summary>
    public async Task<SlackSent?> CloseAsync(SlackUser user, SlackView view, CancellationToken cancellationToken)
    {
        World.Remove(view);

        return view.Definition.Flag("notify_on_close") == true
            ? await SendAsync(_payloads.Interaction("view_closed", user, new JsonObject { ["view"] = view.ToJson(Settings.AppId, World.Team(view.Team)!.BotId), ["is_cleared"] = false }), cancellationToken)
            : null;
    }

    private SlackSubmitted Answered(SlackView view, SlackSent sent)
    {
        var errors = new Dictionary<string, string>();

        if (!sent.Ack.IsOk)
        {
            return new SlackSubmitted(sent, errors, view);
        }

        var answer = sent.Ack.Body.Length == 0 ? default : JsonElement.Parse(sent.Ack.Body);

        switch (answer.ValueKind is JsonValueKind.Object ? answer.Text("response_action") : null)
        {
            case "errors":
                foreach (var error in answer.GetProperty("errors").EnumerateObject())
                {
                    errors[error.Name] = error.Value.GetString()!;

                    if (!view.Blocks.EnumerateArray().Any(block => block.Text("type") == "input" && block.Text("block_id") == error.Name))
                    {
                        Ledger.Write(new SlackEntry.Fault("error for a block that is no input", error.Name));
                    }
                }

                return new SlackSubmitted(sent, errors, view);
            case "update" or "push":
                return new SlackSubmitted(sent, errors, Replace(view, answer.GetProperty("view")));
            default:
                World.Remove(view);

                return new SlackSubmitted(sent, errors, null);
        }
    }

    private SlackView? Replace(SlackView view, JsonElement definition)
    {
        try
        {
            var next = view with { Hash = World.NextId("h"), Definition = ViewMethods.Checked(World, definition, "modal", "response_action") };
            World.Add(next);
            Ledger.Write(new SlackEntry.ViewUpdated(next));

            return next;
        }
        catch (SlackRefusal)
        {
            // Written down as a fault by the check.
            return view;
        }
    }

    private static SlackButton Button(IReadOnlyList<SlackButton> buttons, string wanted) =>
        buttons.FirstOrDefault(button => button.ActionId == wanted) ?? buttons.FirstOrDefault(button => button.Label == wanted)
        ?? throw new ArgumentException($"No button {wanted}, only: {string.Join(", ", buttons.Select(button => $"{button.ActionId} ({button.Label})"))}.");
}
