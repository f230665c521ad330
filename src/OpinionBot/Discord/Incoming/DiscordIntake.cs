using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Chat.Settings;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;

namespace OpinionBot.Discord.Incoming;

/// <summary>Takes in interactions, over whichever way they came: stored first, then answered with a deferral, a form or a list of suggestions.</summary>
internal sealed class DiscordIntake(Intake intake, DiscordInteractionReader reader, DiscordSuggestions suggestions, IChannelSettingsStore settings, IFactStore facts)
{
    private const int Pong = 1;
    private const int Message = 4;
    private const int Deferred = 5;
    private const int DeferredUpdate = 6;
    private const int Suggestions = 8;
    private const int Form = 9;
    private const int Ephemeral = 64;
    private const int SuppressEmbeds = 4;

    /// <returns>What to answer the interaction with; null when it cannot be made out.</returns>
    public async Task<JsonObject?> TakeAsync(JsonObject interaction, CancellationToken cancellationToken)
    {
        switch (reader.Read(interaction))
        {
            case DiscordInteraction.Ping:
                return new JsonObject { ["type"] = Pong };

            case DiscordInteraction.Typing typing:
                return Offer(await suggestions.ForAsync(typing, cancellationToken));

            case DiscordInteraction.Outdated outdated:
                return outdated.Sentence is { } sentence ? Say(sentence) : Offer([]);

            case DiscordInteraction.Opens opens:
                return await OpenAsync(opens, cancellationToken);

            case DiscordInteraction.Entry entry:
                return await AcceptAsync(entry, cancellationToken);

            default:
                return null;
        }
    }

    // Whether only the asker sees the answer is fixed by the deferral, before there is one.
    private async Task<JsonObject> AcceptAsync(DiscordInteraction.Entry taken, CancellationToken cancellationToken)
    {
        var to = DiscordReplyTo.Of(taken.Value);

        if (taken.Value.Request is InboxRequest.Share && to.Lacks is { } lacking)
        {
            return Say(PostingPermissions.Explain(lacking));
        }

        var isPrivate = to.Guild is not null && (taken.IsPrivate || (await settings.GetAsync(taken.Value.Address.Workspace, taken.Value.Address.Channel, cancellationToken)).Visibility == Visibility.AskerOnly);
        var acceptance = await intake.AcceptAsync(taken.Value with { ReplyTo = (to with { IsPrivate = isPrivate }).ToString(), IsToldAtOnce = true }, cancellationToken);

        return acceptance switch
        {
            Acceptance.AskerLimit => Say("You have asked a lot within a minute. Please give me a moment and ask again."),
            Acceptance.WorkspaceLimit or Acceptance.QueueFull => Say("More questions are waiting than I can answer soon. Please ask again in a few minutes."),
            Acceptance.Duplicate when taken.Value.Request is InboxRequest.Share => Say("This answer has been shared already."),
            _ when taken.Replaces => new JsonObject { ["type"] = DeferredUpdate },
            _ => new JsonObject { ["type"] = Deferred, ["data"] = new JsonObject { ["flags"] = isPrivate ? Ephemeral : 0 } },
        };
    }

    private async Task<JsonObject> OpenAsync(DiscordInteraction.Opens opens, CancellationToken cancellationToken)
    {
        if (!opens.IsModerator)
        {
            return Say("This form is for moderators.");
        }

        if (opens.Fact is not { } number)
        {
            return new JsonObject { ["type"] = Form, ["data"] = DiscordForms.AddArticle() };
        }

        if (!FactId.TryParse(number, out var id) || await facts.GetAsync(opens.Workspace, [id], cancellationToken) is not [{ Fact: var fact }])
        {
            return Say("There is no such fact, or it cannot be edited any more.");
        }

        return !opens.IsOfParts ? new JsonObject { ["type"] = Form, ["data"] = DiscordForms.EditFact(id.ToString(), fact.Text) }
            : fact is Finding finding ? new JsonObject { ["type"] = Form, ["data"] = DiscordForms.EditParts(id.ToString(), finding) }
            : Say($"{id} is no figure of an article: it has no parts to change.");
    }

    private static JsonObject Offer(JsonArray choices) => new() { ["type"] = Suggestions, ["data"] = new JsonObject { ["choices"] = choices } };

    private static JsonObject Say(string sentence) => new()
    {
        ["type"] = Message,
        ["data"] = new JsonObject { ["content"] = sentence, ["flags"] = Ephemeral | SuppressEmbeds, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } },
    };
}
