using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Interactions;

namespace OpinionBot.Support.Discord.State;

/// <summary>The registered application: its keys, its token and what its owner switched on.</summary>
internal sealed class DiscordApplication(Snowflake id)
{
    public Snowflake Id { get; } = id;

    public string Name { get; } = "OpinionBot";

    public SigningKey Key { get; } = new();

    /// <summary>The token the bot has to show. Discord resets it when a bot identifies too often.</summary>
    public string Token { get; set; } = $"{Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{id}")).TrimEnd('=')}.bG9vcA.not-a-secret-of-anybody-000000000000";

    public bool MessageContentAllowed { get; set; }

    public bool MembersAllowed { get; set; }

    public bool PresencesAllowed { get; set; }

    /// <summary>Where interactions go; without an address they go over the gateway.</summary>
    public Uri? InteractionsEndpoint { get; set; }

    /// <summary>Limited grants of the privileged intents, as small bots have them.</summary>
    public int Flags => (PresencesAllowed ? 1 << 13 : 0) | (MembersAllowed ? 1 << 15 : 0) | (MessageContentAllowed ? 1 << 19 : 0);

    public JsonObject ToJson(DiscordUser owner, DiscordUser bot, int guilds)
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["name"] = Name,
            ["icon"] = null,
            ["description"] = "",
            ["type"] = null,
            ["summary"] = "",
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["bot"] = bot.ToJson(),
            ["owner"] = owner.ToJson(),
            ["team"] = null,
            ["verify_key"] = Key.PublicHex,
            ["flags"] = Flags,
            ["flags_new"] = $"{Flags}",
            ["eligible_oauth2_scopes"] = new JsonArray(),
            ["redirect_uris"] = new JsonArray(),
            ["role_connections_verification_url"] = null,
            ["interactions_endpoint_url"] = InteractionsEndpoint?.ToString(),
            ["approximate_guild_count"] = guilds,
            ["approximate_user_install_count"] = 0,
            ["approximate_user_authorization_count"] = 0,
            ["explicit_content_filter"] = 0,
            ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        };

        return json;
    }
}
