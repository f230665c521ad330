using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Discord.Outgoing;
using OpinionBot.Operations.Connecting;

namespace OpinionBot.Discord.Registering;

/// <summary>Makes Discord's list of the bot's commands what the code says, when it is not: Discord counts what is created.</summary>
internal sealed partial class DiscordRegistration(DiscordClient client, DiscordCommands commands, ILogger<DiscordRegistration> logger)
{
    private static readonly string[] Compared = ["description", "default_member_permissions", "integration_types", "contexts", "options", "name_localizations", "description_localizations"];

    public async Task<StartCheck> SyncAsync(CancellationToken cancellationToken)
    {
        var path = $"applications/{client.ApplicationId}/commands";
        var listed = await client.CallAsync(HttpMethod.Get, $"{path}?with_localizations=true", null, cancellationToken);

        if (listed is not DiscordResult.Ok { Body: var list })
        {
            return Taken(listed);
        }

        var wanted = commands.All;
        var there = list.EnumerateArray().ToDictionary(Key, command => command);

        if (wanted.Count == there.Count && wanted.All(one => there.TryGetValue(Key(one), out var registered) && !Differs(one, registered)))
        {
            return new StartCheck.Passed();
        }

        // All at once: what is there already under its name is changed, not created again.
        return Taken(await client.CallAsync(HttpMethod.Put, path, new JsonArray([.. wanted]), cancellationToken, patience: TimeSpan.FromMinutes(1)));
    }

    // A refusal is told and lived with: the bot answers mentions and the commands that are there.
    private StartCheck Taken(DiscordResult result)
    {
        switch (result)
        {
            case DiscordResult.Ok:
                return new StartCheck.Passed();
            case DiscordResult.Refused refused:
                LogCommandsRefused(refused.Fault);

                return new StartCheck.Passed();
            default:
                return DiscordStart.Unanswered("Discord's list of the bot's commands is not compared yet", result);
        }
    }

    private static bool Differs(JsonObject wanted, JsonElement registered) =>
        Compared.Any(name => Normal(wanted[name]) != Normal(registered.TryGetProperty(name, out var value) ? JsonSerializer.SerializeToNode(value) : null));

    private static (int, string) Key(JsonObject command) => ((int)command["type"]!, (string)command["name"]!);

    private static (int, string) Key(JsonElement command) => (command.TryGetProperty("type", out var type) ? type.GetInt32() : 1, command.GetProperty("name").GetString()!);

    // Discord leaves out what is empty or false, and adds what nobody gave.
    private static string Normal(JsonNode? node) => node switch
    {
        null => "",
        JsonObject one => string.Concat(one.Where(member => member.Key is "type" or "name" or "description" or "required" or "choices" or "value" or "options" or "autocomplete" or "name_localizations" or "description_localizations" || DiscordTranslations.Languages.Contains(member.Key))
            .Select(member => (member.Key, Value: Normal(member.Value))).Where(member => member.Value is not ("" or "false")).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}={member.Value};")),
        JsonArray many => string.Join(',', many.Select(Normal)),
        _ => node.ToString(),
    };

    [LoggerMessage(LogLevel.Warning, "Discord did not take the commands: {Fault}")]
    private partial void LogCommandsRefused(string fault);
}
