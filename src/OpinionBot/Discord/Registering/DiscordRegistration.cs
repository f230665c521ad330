using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Discord.Outgoing;

namespace OpinionBot.Discord.Registering;

/// <summary>Makes Discord's list of the bot's commands what the code says, when it is not: Discord counts what is created.</summary>
internal sealed partial class DiscordRegistration(DiscordClient client, DiscordCommands commands, ILogger<DiscordRegistration> logger)
{
    private static readonly string[] Compared = ["description", "default_member_permissions", "integration_types", "contexts", "options", "name_localizations", "description_localizations"];

    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        var path = $"applications/{client.ApplicationId}/commands";

        if (await client.CallAsync(HttpMethod.Get, $"{path}?with_localizations=true", null, cancellationToken) is not DiscordResult.Ok ok)
        {
            LogNotRegistered();

            return;
        }

        var wanted = commands.All;
        var there = ok.Body.EnumerateArray().ToDictionary(Key, command => command);

        // All at once: what is there already under its name is changed, not created again.
        if ((wanted.Count != there.Count || wanted.Any(one => !there.TryGetValue(Key(one), out var registered) || Differs(one, registered)))
            && await client.CallAsync(HttpMethod.Put, path, new JsonArray([.. wanted]), cancellationToken, patience: TimeSpan.FromMinutes(1)) is DiscordResult.Refused refused)
        {
            LogCommandsRefused(refused.Fault);
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

    [LoggerMessage(LogLevel.Warning, "Discord could not be asked for its list of commands; it stays as it is")]
    private partial void LogNotRegistered();

    [LoggerMessage(LogLevel.Warning, "Discord did not take the commands: {Fault}")]
    private partial void LogCommandsRefused(string fault);
}
