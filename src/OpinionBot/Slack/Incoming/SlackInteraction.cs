using System.Text.Json.Nodes;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack.Incoming;

/// <summary>What a press, a submission or a shortcut asks for. The list is complete.</summary>
internal abstract record SlackInteraction
{
    private SlackInteraction()
    {
    }

    /// <summary>Goes to the inbox.</summary>
    public sealed record Entry(InboxEntry Value) : SlackInteraction;

    /// <summary>Opens a form at once: Slack allows three seconds.</summary>
    public sealed record Form(string Team, string TriggerId, InboxEntry Asked, string Command) : SlackInteraction;

    /// <summary>Goes back to the form with what is missing.</summary>
    public sealed record Incomplete(JsonObject Answer) : SlackInteraction;

    /// <summary>Needs nothing.</summary>
    public sealed record Nothing : SlackInteraction;
}
