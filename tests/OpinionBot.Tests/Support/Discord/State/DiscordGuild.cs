using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

/// <summary>A Discord server with its roles, members and channels.</summary>
internal sealed class DiscordGuild(World world, Snowflake id, string name, DiscordUser owner)
{
    public Snowflake Id { get; } = id;

    public string Name { get; } = name;

    public DiscordUser Owner { get; } = owner;

    public string Locale { get; set; } = "en-US";

    /// <summary>Whether the bot was added to the server. Where it was not, only those who installed the app for themselves can call it.</summary>
    public bool HasBot => Members.Any(member => member.User == world.Bot);

    public List<DiscordRole> Roles { get; } = [new DiscordRole(id, "@everyone", Permission.Everyone, 0)];

    public List<DiscordMember> Members { get; } = [];

    public List<DiscordChannel> Channels { get; } = [];

    public DiscordRole Everyone => Roles[0];

    public DiscordMember? Member(DiscordUser user) => Members.Find(member => member.User == user);

    public DiscordRole AddRole(string name, Permission permissions, bool mentionable = false)
    {
        var role = new DiscordRole(world.NewId(), name, permissions, Roles.Count) { Mentionable = mentionable };
        Roles.Add(role);

        return role;
    }

    public DiscordMember AddMember(DiscordUser user, params IReadOnlyList<DiscordRole> roles)
    {
        var member = new DiscordMember(this, user, world.Now);
        member.Roles.AddRange(roles);
        Members.Add(member);

        return member;
    }

    public DiscordChannel AddText(string name) => AddChannel(name, ChannelType.Text);

    public DiscordChannel AddForum(string name) => AddChannel(name, ChannelType.Forum);

    public DiscordChannel AddChannel(string name, ChannelType type)
    {
        var channel = new DiscordChannel(world.NewId(), type) { Guild = this, Name = name };
        world.Add(channel);
        Channels.Add(channel);

        return channel;
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = $"{Id}",
        ["name"] = Name,
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["banner"] = null,
        ["owner_id"] = $"{Owner.Id}",
        ["application_id"] = null,
        ["region"] = "deprecated",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = Locale,
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["hub_type"] = null,
        ["incidents_data"] = null,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode)role.ToJson())]),
    };

    /// <summary>What the gateway sends when the bot meets the server.</summary>
    public JsonObject ToCreateEvent()
    {
        var bot = Member(world.Bot)!;
        var visible = Channels.Where(channel => channel.PermissionsOf(world.Bot).HasFlag(Permission.ViewChannel)).ToList();
        var json = ToJson();
        json.Remove("home_header");
        json.Remove("nsfw");
        json["joined_at"] = bot.ToJson()["joined_at"]!.DeepClone();
        json["large"] = false;
        json["member_count"] = Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray(bot.ToJson());
        json["channels"] = new JsonArray([.. visible.Where(channel => !channel.IsThread).Select(channel => (JsonNode)channel.ToJson())]);
        json["threads"] = new JsonArray([.. visible.Where(channel => channel.IsThread).Select(channel => (JsonNode)channel.ToJson())]);
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();

        return json;
    }
}
