using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

internal sealed class DiscordUser(Snowflake id, string name, bool isBot = false)
{
    public Snowflake Id { get; } = id;

    public string Name { get; } = name;

    public bool IsBot { get; } = isBot;

    /// <summary>The language of the user's Discord, as sent with interactions.</summary>
    public string Locale { get; set; } = "en-US";

    public bool AcceptsDirectMessages { get; set; } = true;

    /// <summary>Whether the user has installed the app for themselves.</summary>
    public bool HasInstalledApp { get; set; }

    public string Mention => $"<@{Id}>";

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["username"] = Name,
            ["discriminator"] = "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };

        if (IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }
}
