using System.Text.Json;
using System.Text.Json.Nodes;
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

    public static SlackCall Read(string body) => JsonSerializer.Deserialize<SlackCall>(body)!;

    public OutgoingMessage ToMessage(string lane) => new(lane, JsonSerializer.Serialize(this));
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
