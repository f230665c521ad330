using OpinionBot.Slack.Outgoing;

namespace OpinionBot.Slack;

/// <summary>What the app must be allowed to do, and why. The manifest lists exactly these.</summary>
internal static class SlackScopes
{
    // Not calls but events and what they carry: what Slack must be allowed to send.
    private static readonly string[] ForEvents = ["app_mentions:read", "channels:history", "groups:history", "im:history", "mpim:history", "metadata.message:read", "commands", "files:read"];

    /// <summary>Bot scopes, in order of their names.</summary>
    public static IReadOnlyList<string> Required { get; } =
        [.. SlackMethod.All.Select(method => method.Scope).OfType<string>().Concat(ForEvents).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The scopes of <paramref name="granted"/> that are missing.</summary>
    /// <param name="granted">As Slack writes them: separated by commas.</param>
    public static IReadOnlyList<string> Missing(string granted) =>
        [.. Required.Except(granted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
