using System.Text.Json;

namespace OpinionBot.Slack.Incoming;

/// <summary>Whose something is that came in: a workspace's, or the organisation's where the app is installed for all of it or no workspace is named.</summary>
internal static class SlackTenant
{
    /// <param name="isOrganisationWide">True when Slack says that the app is installed for the whole organisation.</param>
    /// <returns>Slack's id of the workspace or the organisation; null when neither is named.</returns>
    public static string? Of(string? team, string? enterprise, bool isOrganisationWide) => isOrganisationWide ? enterprise ?? team : team ?? enterprise;

    /// <summary>Of what names both by their ids alone: an event, a token.</summary>
    /// <param name="authorization">The installation that an event is for; null when none is named.</param>
    public static string? ByIds(JsonElement envelope, JsonElement? authorization) => Of(
        // With channels that two companies share, the envelope's own team may be the other one.
        authorization?.Text("team_id") ?? envelope.Text("team_id"),
        authorization?.Text("enterprise_id") ?? envelope.Text("enterprise_id"),
        IsOrganisationWide(authorization ?? envelope));

    /// <summary>Of what describes both: an interaction, an installation.</summary>
    public static string? ByDescriptions(JsonElement payload) => Of(
        payload.Object("team")?.Text("id") ?? payload.Object("user")?.Text("team_id"),
        payload.Object("enterprise")?.Text("id") ?? payload.Object("team")?.Text("enterprise_id"),
        IsOrganisationWide(payload));

    private static bool IsOrganisationWide(JsonElement element) => element.TryGetProperty("is_enterprise_install", out var value) && value.ValueKind == JsonValueKind.True;
}
