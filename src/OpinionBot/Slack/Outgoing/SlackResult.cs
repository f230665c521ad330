using System.Text.Json;

namespace OpinionBot.Slack.Outgoing;

/// <summary>How a call to Slack ended. The list is complete.</summary>
internal abstract record SlackResult
{
    private SlackResult()
    {
    }

    /// <summary>Slack confirmed it.</summary>
    /// <param name="Body">With what the method brings; nothing after a post to a response URL.</param>
    /// <param name="Scopes">The token's scopes, where Slack says them.</param>
    public sealed record Ok(JsonElement Body, string? Scopes) : SlackResult;

    /// <summary>Slack understood and said no.</summary>
    /// <param name="Error">Slack's word: <c>not_in_channel</c>.</param>
    /// <param name="Fault">For operators: what it means and how to mend it.</param>
    public sealed record Refused(string Error, string Fault) : SlackResult;

    /// <summary>Slack did not take the call and says when it would.</summary>
    public sealed record RateLimited(TimeSpan After) : SlackResult;

    /// <summary>Slack could not be reached, or broke, or somebody else answered in its place. Whether it did what was asked, nobody knows.</summary>
    public sealed record Unreachable(string Fault) : SlackResult;
}
