using System.Globalization;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

/// <summary>A command as the bot registered it, with what Discord adds.</summary>
internal sealed class RegisteredCommand(Snowflake id, DiscordGuild? guild, JsonObject body)
{
    public Snowflake Id { get; } = id;

    /// <summary>The server it is registered in, or null when it is registered everywhere.</summary>
    public DiscordGuild? Guild { get; } = guild;

    public JsonObject Body { get; set; } = body;

    public Snowflake Version { get; set; }

    public string Name => (string)Body["name"]!;

    public int Type => (int?)Body["type"] ?? 1;

    public JsonArray Options => Body["options"] as JsonArray ?? [];

    /// <summary>What a member must be allowed before the command is offered to them.</summary>
    public Permission? Requires => (string?)Body["default_member_permissions"] is { } bits
        ? (Permission)ulong.Parse(bits, CultureInfo.InvariantCulture)
        : null;

    public IReadOnlyList<int> Contexts => Numbers("contexts", (bool?)Body["dm_permission"] == false ? [0] : [0, 1, 2]);

    public IReadOnlyList<int> Installations => Numbers("integration_types", [0]);

    public JsonObject ToJson(Snowflake application, bool withLocalizations)
    {
        var json = (JsonObject)Body.DeepClone();
        json["id"] = $"{Id}";
        json["application_id"] = $"{application}";
        json["version"] = $"{Version}";
        json["type"] = Type;
        json["description"] = (string?)Body["description"] ?? "";
        json["default_member_permissions"] = (string?)Body["default_member_permissions"];
        json["nsfw"] = (bool?)Body["nsfw"] ?? false;

        if (Guild is null)
        {
            json["contexts"] = new JsonArray([.. Contexts.Select(one => (JsonNode)one)]);
            json["integration_types"] = new JsonArray([.. Installations.Select(one => (JsonNode)one)]);
            json["dm_permission"] = Contexts.Contains(1);
        }
        else
        {
            json["guild_id"] = $"{Guild.Id}";
        }

        if (!withLocalizations)
        {
            DropLocalizations(json);
        }

        return json;
    }

    private static void DropLocalizations(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            json.Remove("name_localizations");
            json.Remove("description_localizations");
        }

        foreach (var child in node is JsonObject parent ? parent.Select(pair => pair.Value) : node as JsonArray ?? [])
        {
            DropLocalizations(child);
        }
    }

    private IReadOnlyList<int> Numbers(string name, IReadOnlyList<int> otherwise) =>
        Body[name] is JsonArray given ? [.. given.Select(one => (int)one!)] : otherwise;
}
