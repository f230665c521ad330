using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Interactions;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Answering calls with the token they came with.</summary>
internal sealed class InteractionRoutes(World world, InteractionDesk calls, MessageDesk desk)
{
    private const string Webhook = "/webhooks/{application}/{token}";
    private const string Original = Webhook + "/messages/@original";
    private const string Message = Webhook + "/messages/{message}";

    public IEnumerable<RestRoute> All =>
    [
        new("POST", "/interactions/{interaction}/{token}/callback", Callback),
        new("POST", Webhook, FollowUp),
        new("GET", Original, call => RestAnswer.Ok(FirstOf(call).ToJson())),
        new("PATCH", Original, call => Edit(call, FirstOf(call))),
        new("DELETE", Original, call => Delete(FirstOf(call))),
        new("GET", Message, call => RestAnswer.Ok(One(call).ToJson())),
        new("PATCH", Message, call => Edit(call, One(call))),
        new("DELETE", Message, call => Delete(One(call))),
    ];

    private RestAnswer Callback(RestCall call)
    {
        if (!world.Interactions.TryGetValue(call.Place("token"), out var interaction) || call.Place("interaction") != $"{interaction.Id}")
        {
            throw DiscordErrorException.UnknownInteraction();
        }

        calls.Accept(interaction, call.Body, call.Request);

        return call.Asks("with_response") ? RestAnswer.Ok(Describe(interaction)) : RestAnswer.NoContent;
    }

    private static JsonObject Describe(Interaction interaction)
    {
        var json = new JsonObject
        {
            ["interaction"] = new JsonObject { ["id"] = $"{interaction.Id}", ["type"] = (int)interaction.Type },
            ["resource"] = new JsonObject { ["type"] = interaction.CallbackType },
        };

        if (interaction.Original is { } message)
        {
            json["interaction"]!["response_message_id"] = $"{message.Id}";
            json["interaction"]!["response_message_loading"] = message.IsLoading;
            json["interaction"]!["response_message_ephemeral"] = message.IsEphemeral;

            if (interaction.CallbackType is 4 or 7)
            {
                json["resource"]!["message"] = message.ToJson();
            }
        }

        return json;
    }

    /// <summary>The call whose token this is, answered for the first time and still alive.</summary>
    private Interaction Alive(RestCall call)
    {
        if (call.Place("application") != $"{world.Application.Id}" || !world.Interactions.TryGetValue(call.Place("token"), out var interaction))
        {
            throw DiscordErrorException.UnknownWebhook();
        }

        if (world.Now - interaction.At >= world.Options.TokenLifetime)
        {
            throw DiscordErrorException.InvalidWebhookToken();
        }

        return interaction.CallbackType is not null ? interaction
            : throw (interaction.IsBeingDelivered ? DiscordErrorException.NotYetKnown() : DiscordErrorException.UnknownWebhook());
    }

    private DiscordMessage FirstOf(RestCall call) => Alive(call).Original is { IsDeleted: false } message ? message : throw DiscordErrorException.UnknownMessage();

    private DiscordMessage One(RestCall call)
    {
        var interaction = Alive(call);
        var id = call.Id("message");

        return interaction.FollowUps.Append(interaction.Original).OfType<DiscordMessage>().FirstOrDefault(message => message.Id == id && !message.IsDeleted)
            ?? throw DiscordErrorException.UnknownMessage();
    }

    private RestAnswer FollowUp(RestCall call)
    {
        var interaction = Alive(call);

        // Kept by Discord for old bots: the first follow-up after "thinking" becomes the answer itself.
        if (interaction is { CallbackType: 5, Original: { IsLoading: true, IsDeleted: false } waiting })
        {
            var body = (JsonObject)call.Body.DeepClone();
            body.Remove("flags");
            desk.Edit(waiting, body, call.Request);

            return RestAnswer.Ok(waiting.ToJson());
        }

        if (interaction.IsUserInstalledOnly && interaction.FollowUpsSent >= 5)
        {
            throw new DiscordErrorException(400, 40094, "This interaction has hit the maximum number of follow up messages");
        }

        var message = desk.Answer(interaction, call.Body, call.Request, isFollowUp: true);
        interaction.FollowUps.Add(message);
        interaction.FollowUpsSent++;

        return RestAnswer.Ok(message.ToJson());
    }

    private RestAnswer Edit(RestCall call, DiscordMessage message)
    {
        desk.Edit(message, call.Body, call.Request);

        return RestAnswer.Ok(message.ToJson());
    }

    private RestAnswer Delete(DiscordMessage message)
    {
        desk.Delete(message);

        return RestAnswer.NoContent;
    }
}
