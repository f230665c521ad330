using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

internal sealed class DiscordRole(Snowflake id, string name, Permission permissions, int position)
{
    public Snowflake Id { get; } = id;

    public string Name { get; } = name;

    public Permission Permissions { get; set; } = permissions;

    public int Position { get; } = position;

    public bool Mentionable { get; init; }

    public JsonObject ToJson() => new()
    {
        ["id"] = $"{Id}",
        ["name"] = Name,
        ["permissions"] = $"{(ulong)Permissions}",
        ["position"] = Position,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = Mentionable,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}
