using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Gateway;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>Brings a call to the bot, over HTTP when it has an address and else over the gateway, and waits for its first response.</summary>
internal sealed class InteractionCourier(World world, Ledger ledger, InteractionDesk desk, BotEndpoint endpoint, GatewayServer gateway)
{
    private const string CallbackRoute = "POST /interactions/{interaction}/{token}/callback";

    private readonly OpenApiDescription? _description = OpenApiDescription.Load(world.Options.OpenApiPath);

    public async Task<Acknowledgement> DeliverAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var endpointAddress = world.Application.InteractionsEndpoint;
        interaction.IsBeingDelivered = endpointAddress is not null;
        var acknowledgement = endpointAddress is { } address
            ? await PostAsync(address, interaction, cancellationToken)
            : await TellGatewayAsync(interaction, cancellationToken);
        interaction.IsBeingDelivered = false;
        ledger.Add(acknowledgement);

        return acknowledgement;
    }

    private async Task<Acknowledgement> PostAsync(Uri address, Interaction interaction, CancellationToken cancellationToken)
    {
        var answer = await endpoint.SendAsync(address, interaction.Payload, cancellationToken);
        var body = answer.Body as JsonObject;

        switch (answer.Status)
        {
            case 200 when body is not null:
                return new Acknowledgement(interaction, 200, body, answer.Elapsed, Take(interaction, body));
            case 202 when interaction.CallbackType is not null:
                return new Acknowledgement(interaction, 202, interaction.Callback, answer.Elapsed, Accepted: true);
            case 0 when interaction.CallbackType is null:
                ledger.Add(new BotFault(BotFaultKind.LateResponse, $"no answer to call {interaction.Id} after {answer.Elapsed}"));
                break;
            default:
                ledger.Add(new BotFault(BotFaultKind.BadResponse, $"call {interaction.Id} was answered with {answer.Status} {answer.Body?.ToJsonString()}"));
                break;
        }

        return new Acknowledgement(interaction, answer.Status, body, answer.Elapsed, interaction.CallbackType is not null);
    }

    /// <summary>The answer to the call is itself the first response.</summary>
    private bool Take(Interaction interaction, JsonObject callback)
    {
        var record = new RecordedRequest(ledger.NextNumber(), world.Now, "POST", CallbackRoute, $"/interactions/{interaction.Id}/(answered directly)")
        {
            Body = callback.DeepClone(),
            Status = 200,
        };
        ledger.Add(record);

        foreach (var fault in _description?.CheckRequest(CallbackRoute, callback, multipart: false) ?? [])
        {
            ledger.Add(new BotFault(BotFaultKind.AgainstDescription, fault, record));
        }

        try
        {
            lock (world.Gate)
            {
                desk.Accept(interaction, callback, record);
            }

            return true;
        }
        catch (DiscordErrorException error)
        {
            record.Status = error.Status;
            ledger.Add(new BotFault(error.Code == 40060 ? BotFaultKind.AnsweredTwice : BotFaultKind.BadResponse, error.Message, record));

            return false;
        }
    }

    private async Task<Acknowledgement> TellGatewayAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var started = world.Options.Time.GetTimestamp();

        lock (world.Gate)
        {
            gateway.Tell(new WorldEvent("INTERACTION_CREATE", interaction.Payload, interaction.Channel));
        }

        try
        {
            await interaction.Answered.WaitAsync(world.Options.FirstResponseWithin, world.Options.Time, cancellationToken);

            return new Acknowledgement(interaction, 200, interaction.Callback, world.Options.Time.GetElapsedTime(started), Accepted: true);
        }
        catch (TimeoutException)
        {
            ledger.Add(new BotFault(BotFaultKind.LateResponse, $"no answer to call {interaction.Id} over the gateway"));

            return new Acknowledgement(interaction, 0, null, world.Options.Time.GetElapsedTime(started), Accepted: false);
        }
    }
}
