using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

internal sealed class DiscordMember(DiscordGuild guild, DiscordUser user, DateTimeOffset joinedAt)
{
    public DiscordGuild Guild { get; } = guild;

    public DiscordUser User { get; } = user;

    public List<DiscordRole> Roles { get; } = [];

    public JsonObject ToJson()
    {
        var json = ToPartialJson();
        json["user"] = User.ToJson();
        json["mute"] = false;
        json["deaf"] = false;

        return json;
    }

    /// <summary>Without the user, as in the resolved data of an interaction.</summary>
    public JsonObject ToPartialJson() => new()
    {
        ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode)$"{role.Id}")]),
        ["joined_at"] = DiscordTime.Format(joinedAt),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["pending"] = false,
        ["flags"] = 0,
    };
}
