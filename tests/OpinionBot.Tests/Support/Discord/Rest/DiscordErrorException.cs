using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Ends a request as Discord ends it: a status, a code, a sentence and, for bodies, what is wrong where.</summary>
internal sealed class DiscordErrorException(int status, int code, string message, JsonObject? errors = null) : Exception($"{code} {message} {errors?.ToJsonString()}")
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>True when the bot could not have known: it is answered so and may ask again.</summary>
    public bool IsBlameless { get; private init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = message, ["code"] = Code };

        if (errors is not null)
        {
            json["errors"] = errors.DeepClone();
        }

        return json;
    }

    /// <summary>The same for a body that is part of a larger one.</summary>
    public DiscordErrorException Under(string name) => errors is null ? this : new(Status, Code, message, new JsonObject { [name] = errors.DeepClone() });

    public static DiscordErrorException UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static DiscordErrorException UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static DiscordErrorException UnknownMember() => new(404, 10007, "Unknown Member");

    public static DiscordErrorException UnknownMessage() => new(404, 10008, "Unknown Message");

    public static DiscordErrorException UnknownUser() => new(404, 10013, "Unknown User");

    public static DiscordErrorException UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    /// <summary>For a token whose first response is on its way.</summary>
    public static DiscordErrorException NotYetKnown() => new(404, 10015, "Unknown Webhook") { IsBlameless = true };

    public static DiscordErrorException UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static DiscordErrorException UnknownCommand() => new(404, 10063, "Unknown application command");

    public static DiscordErrorException MissingAccess() => new(403, 50001, "Missing Access");

    public static DiscordErrorException MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static DiscordErrorException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static DiscordErrorException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static DiscordErrorException AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");
}
