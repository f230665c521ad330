using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using OpinionBot.Slack.Incoming;

namespace OpinionBot.Slack.Socket;

/// <summary>Takes in what comes in envelopes: the same events, commands and interactions as over HTTP.</summary>
internal sealed class SlackEnvelopes(SlackIntake intake)
{
    /// <returns>What to acknowledge, after it is stored; null for what needs no acknowledgement.</returns>
    public async Task<(string EnvelopeId, string? Payload)?> TakeAsync(string message)
    {
        if (SlackJson.TryParse(Encoding.UTF8.GetBytes(message)) is not { } envelope || envelope.Text("envelope_id") is not { } id || envelope.Object("payload") is not { } payload)
        {
            return null;
        }

        switch (envelope.Text("type"))
        {
            case "events_api":
                await intake.TakeEventAsync(payload, CancellationToken.None);

                return (id, null);

            case "slash_commands":
                return (id, Written(await intake.TakeCommandAsync(Fields(payload), CancellationToken.None)));

            case "interactive":
                return (id, Written(await intake.TakeInteractionAsync(payload, CancellationToken.None)));

            default:
                return (id, null);
        }
    }

    private static Dictionary<string, StringValues> Fields(JsonElement payload) =>
        payload.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String).ToDictionary(field => field.Name, field => new StringValues(field.Value.GetString()));

    private static string? Written(System.Text.Json.Nodes.JsonObject? answer) => answer is { Count: > 0 } ? answer.ToJsonString() : null;
}
