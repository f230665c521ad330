using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>One call of the bot by a user, with the token that answers it.</summary>
internal sealed class Interaction(Snowflake id, string token, Snowflake applicationId, InteractionType type, DiscordUser user, DiscordChannel channel, DateTimeOffset at)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snowflake Id { get; } = id;

    public string Token { get; } = token;

    public Snowflake ApplicationId { get; } = applicationId;

    public InteractionType Type { get; } = type;

    public DiscordUser User { get; } = user;

    public DiscordChannel Channel { get; } = channel;

    public DateTimeOffset At { get; } = at;

    /// <summary>What the bot is sent.</summary>
    public JsonObject Payload { get; set; } = [];

    /// <summary>The message with the button, or the one that a form grew out of.</summary>
    public DiscordMessage? Source { get; init; }

    /// <summary>The call that opened the form which is submitted.</summary>
    public Interaction? Trigger { get; init; }

    /// <summary>Only the user has installed the app, not the server: few follow-ups.</summary>
    public bool IsUserInstalledOnly { get; init; }

    /// <summary>The endpoint is being asked over HTTP: its response may have been sent and not yet been read here.</summary>
    public bool IsBeingDelivered { get; set; }

    /// <summary>The first response: its kind, null before there is one.</summary>
    public int? CallbackType { get; private set; }

    public JsonObject? Callback { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The message that the first response made or changes.</summary>
    public DiscordMessage? Original { get; set; }

    public List<DiscordMessage> FollowUps { get; } = [];

    public int FollowUpsSent { get; set; }

    public Task Answered => _answered.Task;

    public void Answer(int callbackType, JsonObject callback, DateTimeOffset at)
    {
        CallbackType = callbackType;
        Callback = callback;
        AnsweredAt = at;
        _answered.TrySetResult();
    }

    public JsonObject ToMetadata(DiscordMessage? original)
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["type"] = (int)Type,
            ["user"] = User.ToJson(),
            ["authorizing_integration_owners"] = Payload["authorizing_integration_owners"]?.DeepClone() ?? new JsonObject(),
        };

        if (original is not null)
        {
            json["original_response_message_id"] = $"{original.Id}";
        }

        if (Type == InteractionType.Component && Source is not null)
        {
            json["interacted_message_id"] = $"{Source.Id}";
        }

        if (Trigger is not null)
        {
            json["triggering_interaction_metadata"] = Trigger.ToMetadata(original: null);
        }

        return json;
    }
}
