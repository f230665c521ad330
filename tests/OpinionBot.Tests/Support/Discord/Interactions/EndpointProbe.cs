using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>Tries an address before it becomes the bot's: a PING has to be answered, one with a wrong signature refused.</summary>
internal sealed class EndpointProbe(World world, BotEndpoint endpoint, InteractionPayload payload)
{
    public async Task<bool> TryAsync(Uri address, CancellationToken cancellationToken)
    {
        var ping = payload.Ping();
        var good = await endpoint.SendAsync(address, ping, cancellationToken);
        var body = System.Text.Encoding.UTF8.GetBytes(ping.ToJsonString());
        var timestamp = world.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var bad = await endpoint.SendAsync(address, body, timestamp, world.Application.Key.Sign(timestamp + "0", body), cancellationToken);

        return good.Status == 200 && (int?)(good.Body as JsonObject)?["type"] == 1 && bad.Status == 401;
    }

    public async Task DemandAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!await TryAsync(address, cancellationToken))
        {
            var errors = new FormErrors();
            errors.Add("interactions_endpoint_url", "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", "The specified interactions endpoint url could not be verified.");
            errors.ThrowIfAny();
        }
    }
}
