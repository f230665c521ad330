using System.Text.Json;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.Ledger;

/// <summary>Something that happened, in the order it happened. The constructor is private, so this list is complete.</summary>
internal abstract record SlackEntry
{
    private SlackEntry() { }

    public DateTimeOffset At { get; init; }

    /// <summary>The bot asked for something: a Web API method, a response_url, a file, a socket, an OAuth page.</summary>
    internal sealed record Request(string Method, JsonElement Body, string? Token, IReadOnlyDictionary<string, string> Headers) : SlackEntry;

    /// <summary>What a request was answered with; the status is 0 when the connection was cut instead.</summary>
    internal sealed record Answer(Request To, int Status, string? Error, string Body) : SlackEntry;

    /// <summary>Something was sent to the bot and this came back; the status is 0 when nothing did.</summary>
    internal sealed record Acknowledged(Delivery.SlackSent Sent) : SlackEntry;

    internal sealed record Posted(SlackMessage Message) : SlackEntry;

    internal sealed record Updated(SlackMessage Before, SlackMessage Message) : SlackEntry;

    internal sealed record Deleted(SlackMessage Message) : SlackEntry;

    internal sealed record Ephemeral(SlackMessage Message) : SlackEntry;

    internal sealed record StreamStarted(SlackMessage Message) : SlackEntry;

    internal sealed record StreamAppended(SlackMessage Message, string Text) : SlackEntry;

    internal sealed record StreamStopped(SlackMessage Message) : SlackEntry;

    internal sealed record HomePublished(SlackView View) : SlackEntry;

    internal sealed record ViewOpened(SlackView View) : SlackEntry;

    internal sealed record ViewUpdated(SlackView View) : SlackEntry;

    internal sealed record StatusSet(string Channel, string ThreadTs, string Status) : SlackEntry;

    internal sealed record PromptsSet(string Channel, string? ThreadTs, IReadOnlyList<string> Prompts) : SlackEntry;

    internal sealed record TitleSet(string Channel, string ThreadTs, string Title) : SlackEntry;

    internal sealed record Installed(string Team, string Token) : SlackEntry;

    internal sealed record SocketOpened(int Number) : SlackEntry;

    internal sealed record SocketClosed(int Number) : SlackEntry;

    internal sealed record EnvelopeSent(int Socket, string EnvelopeId, JsonElement Envelope) : SlackEntry;

    internal sealed record EnvelopeAcknowledged(int Socket, string EnvelopeId, JsonElement? Payload) : SlackEntry;

    /// <summary>The bot did something that it must not do.</summary>
    internal sealed record Fault(string Rule, string Detail) : SlackEntry
    {
        public override string ToString() => $"{Rule}: {Detail}";
    }
}
