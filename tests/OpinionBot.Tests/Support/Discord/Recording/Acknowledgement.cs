using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Recording;

/// <summary>
/// How the bot took a call: the status and body it gave (over the gateway: of its callback), how long that took, and whether
/// Discord accepted it. Not accepted means that the user saw "The application did not respond".
/// </summary>
internal sealed record Acknowledgement(Interaction Interaction, int Status, JsonObject? Body, TimeSpan Elapsed, bool Accepted)
{
    /// <summary>The kind of the first response: 4 a message, 5 a message later, 6 and 7 an update, 8 choices, 9 a form.</summary>
    public int? Type => (int?)Body?["type"];

    public JsonObject? Data => Body?["data"] as JsonObject;

    /// <summary>The message that the response made, as it stands now.</summary>
    public DiscordMessage? Message => Interaction.Original;

    public IReadOnlyList<DiscordMessage> FollowUps => [.. Interaction.FollowUps];

    /// <summary>What autocomplete offers: name and value.</summary>
    public IReadOnlyList<(string Name, JsonNode Value)> Choices =>
        [.. (Data?["choices"] as JsonArray ?? []).Select(choice => ((string)choice!["name"]!, choice["value"]!))];

    public override string ToString() => $"{Interaction.Type} {Interaction.Id}: {(Accepted ? "accepted" : "not accepted")}, {Status} after {Elapsed} {Body?.ToJsonString()}";
}
