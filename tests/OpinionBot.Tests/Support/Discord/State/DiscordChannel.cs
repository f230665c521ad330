using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

internal enum ChannelType
{
    Text = 0,
    Direct = 1,
    Group = 3,
    PublicThread = 11,
    PrivateThread = 12,
    Forum = 15,
}

/// <summary>What a role or a person may and may not do in one channel, over what they may in the server.</summary>
internal sealed record Overwrite(Snowflake Target, bool IsMember, Permission Allow, Permission Deny);

internal sealed class DiscordChannel(Snowflake id, ChannelType type)
{
    public Snowflake Id { get; } = id;

    public ChannelType Type { get; } = type;

    public string Name { get; set; } = "";

    public DiscordGuild? Guild { get; init; }

    /// <summary>The channel that a thread belongs to.</summary>
    public DiscordChannel? Parent { get; init; }

    /// <summary>Who started a thread.</summary>
    public DiscordUser? StartedBy { get; init; }

    /// <summary>Those in a private conversation, without the one who looks.</summary>
    public List<DiscordUser> Recipients { get; } = [];

    public List<Overwrite> Overwrites { get; } = [];

    public List<DiscordMessage> Messages { get; } = [];

    public bool Archived { get; set; }

    public bool Locked { get; set; }

    public DateTimeOffset ArchiveChangedAt { get; set; }

    public bool IsThread => Type is ChannelType.PublicThread or ChannelType.PrivateThread;

    public bool IsPrivate => Type is ChannelType.Direct or ChannelType.Group;

    /// <summary>Messages that everybody in the channel can see.</summary>
    public IEnumerable<DiscordMessage> Visible => Messages.Where(message => !message.IsDeleted && message.VisibleTo is null);

    public DiscordMessage? Message(Snowflake id) => Visible.FirstOrDefault(message => message.Id == id);

    public void Deny(DiscordRole role, Permission permissions) => Overwrites.Add(new Overwrite(role.Id, IsMember: false, Permission.None, permissions));

    public void Deny(DiscordUser user, Permission permissions) => Overwrites.Add(new Overwrite(user.Id, IsMember: true, Permission.None, permissions));

    public Permission PermissionsOf(DiscordUser user)
    {
        if (Guild is null)
        {
            return Permission.Direct | Permission.ViewChannel | Permission.SendMessages | Permission.ReadMessageHistory | Permission.AddReactions;
        }

        if (Parent is not null)
        {
            return Parent.PermissionsOf(user);
        }

        if (Guild.Owner == user)
        {
            return Permission.All;
        }

        if (Guild.Member(user) is not { } member)
        {
            return Permission.None;
        }

        var held = member.Roles.Aggregate(Guild.Everyone.Permissions, (sum, role) => sum | role.Permissions);

        if (held.HasFlag(Permission.Administrator))
        {
            return Permission.All;
        }

        held = Apply(held, Overwrites.Where(one => one.Target == Guild.Everyone.Id));
        held = Apply(held, Overwrites.Where(one => member.Roles.Exists(role => role.Id == one.Target)));

        return Apply(held, Overwrites.Where(one => one.IsMember && one.Target == user.Id));
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["type"] = (int)Type,
            ["flags"] = 0,
            ["last_message_id"] = Visible.LastOrDefault() is { } last ? $"{last.Id}" : null,
        };

        if (IsPrivate)
        {
            json["recipients"] = new JsonArray([.. Recipients.Select(user => (JsonNode)user.ToJson())]);

            return json;
        }

        json["name"] = Name;
        json["guild_id"] = $"{Guild!.Id}";
        json["rate_limit_per_user"] = 0;

        if (IsThread)
        {
            AddThread(json);
        }
        else
        {
            json["position"] = Guild.Channels.IndexOf(this);
            json["parent_id"] = null;
            json["topic"] = null;
            json["nsfw"] = false;
            json["permission_overwrites"] = new JsonArray([.. Overwrites.Select(Describe)]);
        }

        if (Type == ChannelType.Forum)
        {
            json["available_tags"] = new JsonArray();
            json["default_reaction_emoji"] = null;
            json["default_sort_order"] = null;
            json["default_forum_layout"] = 0;
        }

        return json;
    }

    private void AddThread(JsonObject json)
    {
        json["parent_id"] = $"{Parent!.Id}";
        json["owner_id"] = $"{StartedBy!.Id}";
        json["message_count"] = Visible.Count();
        json["total_message_sent"] = Messages.Count;
        json["member_count"] = 1;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = Archived,
            ["archive_timestamp"] = DiscordTime.Format(ArchiveChangedAt),
            ["auto_archive_duration"] = 1440,
            ["locked"] = Locked,
            ["create_timestamp"] = DiscordTime.Format(Id.CreatedAt),
        };
    }

    private static JsonNode Describe(Overwrite one) => new JsonObject
    {
        ["id"] = $"{one.Target}",
        ["type"] = one.IsMember ? 1 : 0,
        ["allow"] = $"{(ulong)one.Allow}",
        ["deny"] = $"{(ulong)one.Deny}",
    };

    private static Permission Apply(Permission held, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: Permission.None, Deny: Permission.None), (sum, one) => (sum.Allow | one.Allow, sum.Deny | one.Deny));

        return (held & ~deny) | allow;
    }
}
