using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>Takes the first response to a call, wherever it comes in: once, in time, and of a kind that fits.</summary>
internal sealed class InteractionDesk(World world, Ledger ledger, MessageDesk desk)
{
    public void Accept(Interaction interaction, JsonObject callback, RecordedRequest request)
    {
        if (interaction.CallbackType is not null)
        {
            throw DiscordErrorException.AlreadyAcknowledged();
        }

        if (world.Now - interaction.At > world.Options.FirstResponseWithin)
        {
            ledger.Add(new BotFault(BotFaultKind.LateResponse, $"{world.Now - interaction.At} after the call", request));

            throw DiscordErrorException.UnknownInteraction();
        }

        var errors = new FormErrors();
        errors.Choice("type", callback["type"], Allowed(interaction));
        errors.ThrowIfAny();

        var type = (int)callback["type"]!;
        var data = callback["data"] as JsonObject ?? [];

        try
        {
            Act(interaction, type, data, request);
        }
        catch (DiscordErrorException error)
        {
            throw error.Under("data");
        }

        interaction.Answer(type, callback, world.Now);
        ledger.Changed();
    }

    private void Act(Interaction interaction, int type, JsonObject data, RecordedRequest request)
    {
        switch (type)
        {
            case 4:
                interaction.Original = desk.Answer(interaction, data, request, isFollowUp: false);
                break;
            case 5:
                NoteFlags(data, request);
                interaction.Original = desk.Answer(interaction, data, request, isFollowUp: false, isLater: true);
                break;
            case 6:
                interaction.Original = interaction.Source;
                break;
            case 7:
                desk.Edit(interaction.Source!, data, request);
                interaction.Original = interaction.Source;
                break;
            case 8:
                Check(errors => ChoiceCheck.Check("choices", data["choices"] as JsonArray ?? [], errors));
                break;
            case 9:
                Check(errors => ModalCheck.Check(data, errors));
                break;
        }
    }

    private static void Check(Action<FormErrors> check)
    {
        var errors = new FormErrors();
        check(errors);
        errors.ThrowIfAny();
    }

    private void NoteFlags(JsonObject data, RecordedRequest request)
    {
        if (((int?)data["flags"] ?? 0) is var flags && (flags & ~(int)MessageFlag.Ephemeral) != 0)
        {
            ledger.Add(new BotFault(BotFaultKind.UnknownFlag, "a deferred answer knows only the flag for ephemeral", request));
        }
    }

    private static int[] Allowed(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Ping => [1],
        InteractionType.Autocomplete => [8],
        InteractionType.Component => [4, 5, 6, 7, 9],
        InteractionType.Modal when interaction.Source is not null => [4, 5, 6, 7],
        InteractionType.Modal => [4, 5],
        _ => [4, 5, 9],
    };
}
