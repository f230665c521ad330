using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Slack.Rendering;

/// <summary>A call of Slack's API as the outbox keeps it.</summary>
/// <param name="Method">The method's name, or <see cref="Response"/>.</param>
internal sealed record SlackCall(string Method, JsonObject Arguments)
{
    /// <summary>Stands for a post to a response URL.</summary>
    public const string Response = "response_url";

    public Uri? ResponseUrl { get; init; }

    /// <summary>Where the message goes when the bot is not in the channel; null when there is no other way.</summary>
    public Uri? FallbackUrl { get; init; }

    /// <summary>The message that has shown the progress and becomes this one.</summary>
    public SlackProgress? Replaces { get; init; }

    /// <summary>True when the progress has shown the whole answer, so that only sources and buttons are missing.</summary>
    public bool ShownInFull { get; init; }

    /// <summary>True when an earlier attempt may have left a message of progress that nobody knows of.</summary>
    public bool AdoptsStray { get; init; }

    /// <summary>To whom the message is owed, so that it goes to them alone where it cannot stand where it was asked for; null when nobody waits for it.</summary>
    public string? Asker { get; init; }

    /// <summary>Where a command or button was used that a response URL answers; null for what is answered by a message.</summary>
    public string? AskedIn { get; init; }

    /// <summary>The channel, or the person, of a post.</summary>
    [JsonIgnore]
    public string Channel => (string)Arguments["channel"]!;

    public static SlackCall Read(string body) => JsonSerializer.Deserialize<SlackCall>(body)!;

    /// <summary>The post as an edit of a message that stands in the same channel.</summary>
    public JsonObject AsEdit(string ts)
    {
        var edit = Without("thread_ts", "unfurl_links", "unfurl_media");
        edit["ts"] = ts;

        return edit;
    }

    /// <summary>The post as the answer to a command or button.</summary>
    /// <param name="isPrivate">True shows it to the asker alone, in place of the acknowledgement.</param>
    public JsonObject AsResponse(bool isPrivate)
    {
        var response = Without("channel", "metadata");
        response["response_type"] = isPrivate ? "ephemeral" : "in_channel";
        response["replace_original"] = isPrivate;

        return response;
    }

    /// <summary>The message for one person's eyes, in a channel.</summary>
    public JsonObject AsEphemeral(string channel, string person)
    {
        var shown = Without("metadata", "unfurl_links", "unfurl_media", "response_type", "replace_original");
        shown["channel"] = channel;
        shown["user"] = person;

        return shown;
    }

    /// <summary>The message as a direct message.</summary>
    public JsonObject AsDirect(string person)
    {
        var direct = Without("thread_ts", "user", "response_type", "replace_original");
        direct["channel"] = person;
        direct["unfurl_links"] = false;
        direct["unfurl_media"] = false;

        return direct;
    }

    public OutgoingMessage ToMessage(string lane) => new(lane, JsonSerializer.Serialize(this));

    private JsonObject Without(params IReadOnlyList<string> names)
    {
        var arguments = (JsonObject)Arguments.DeepClone();

        foreach (var name in names)
        {
            arguments.Remove(name);
        }

        return arguments;
    }
}

/// <summary>A message that shows an answer's progress.</summary>
/// <param name="Ts">Slack's id of it.</param>
/// <param name="IsStream">True for a stream, false for a message that is edited.</param>
/// <param name="Shown">How many characters of the answer it shows.</param>
internal sealed record SlackProgress(string Ts, bool IsStream, int Shown)
{
    /// <returns>Null for none, and for one that nobody knows of.</returns>
    public static SlackProgress? Read(string? text) => string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<SlackProgress>(text);

    public override string ToString() => JsonSerializer.Serialize(this);
}
