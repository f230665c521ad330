using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

/// <summary>A message as it stands now. What it once said is in the ledger.</summary>
internal sealed class DiscordMessage(Snowflake id, DiscordChannel channel, DiscordUser author, DateTimeOffset at)
{
    public Snowflake Id { get; } = id;

    public DiscordChannel Channel { get; } = channel;

    public DiscordUser Author { get; } = author;

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public List<DiscordAttachment> Attachments { get; } = [];

    public JsonNode? Poll { get; set; }

    /// <summary>What this message passes on; it says nothing itself.</summary>
    public DiscordMessage? Forwards { get; set; }

    public MessageFlag Flags { get; set; }

    public int Type { get; init; }

    public JsonNode? Nonce { get; init; }

    public DiscordMessage? RepliesTo { get; init; }

    /// <summary>The call this message answers.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>The only one who sees an ephemeral message.</summary>
    public DiscordUser? VisibleTo { get; init; }

    public Mentions Mentions { get; set; } = Mentions.None;

    /// <summary>Addresses that Discord shows a preview of, which means that it has fetched them.</summary>
    public IReadOnlyList<string> Previewed { get; set; } = [];

    public DateTimeOffset At { get; } = at;

    public DateTimeOffset? EditedAt { get; set; }

    public int Edits { get; set; }

    public bool IsDeleted { get; set; }

    public DiscordChannel? Thread { get; set; }

    public Dictionary<string, List<DiscordUser>> Reactions { get; } = new(StringComparer.Ordinal);

    public bool IsEphemeral => Flags.HasFlag(MessageFlag.Ephemeral);

    /// <summary>The bot said that it is thinking, and has not answered yet.</summary>
    public bool IsLoading => Flags.HasFlag(MessageFlag.Loading);

    public string Link => $"https://discord.com/channels/{(Channel.Guild is { } guild ? $"{guild.Id}" : "@me")}/{Channel.Id}/{Id}";

    /// <summary>As the bot gets it: without the words of others where it has no right to them.</summary>
    public JsonObject ToJson(bool withContent = true)
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["channel_id"] = $"{Channel.Id}",
            ["type"] = Type,
            ["author"] = Author.ToJson(),
            ["content"] = withContent ? Content : "",
            ["timestamp"] = DiscordTime.Format(At),
            ["edited_timestamp"] = EditedAt is { } edited ? DiscordTime.Format(edited) : null,
            ["flags"] = (int)Flags,
            ["tts"] = false,
            ["pinned"] = false,
            ["mention_everyone"] = Mentions.Everyone,
            ["mentions"] = new JsonArray([.. Mentions.Users.Select(user => (JsonNode)user.ToJson())]),
            ["mention_roles"] = new JsonArray([.. Mentions.Roles.Select(role => (JsonNode)$"{role.Id}")]),
            ["attachments"] = new JsonArray([.. Attachments.Where(_ => withContent).Select(file => (JsonNode)file.ToJson())]),
            ["embeds"] = withContent && !Flags.HasFlag(MessageFlag.SuppressEmbeds) ? Embeds.DeepClone() : new JsonArray(),
            ["components"] = withContent ? Components.DeepClone() : new JsonArray(),
        };

        if (Nonce is not null)
        {
            json["nonce"] = Nonce.DeepClone();
        }

        if (Poll is not null && withContent)
        {
            json["poll"] = Poll.DeepClone();
        }

        if (Reactions.Count > 0)
        {
            json["reactions"] = new JsonArray([.. Reactions.Select(Describe)]);
        }

        if (RepliesTo is { } replied)
        {
            json["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = $"{replied.Id}", ["channel_id"] = $"{replied.Channel.Id}" };

            if (replied.Channel.Guild is { } guild)
            {
                json["message_reference"]!["guild_id"] = $"{guild.Id}";
            }
        }

        if (Forwards is { } forwarded && withContent)
        {
            json["message_reference"] = new JsonObject { ["type"] = 1, ["message_id"] = $"{forwarded.Id}", ["channel_id"] = $"{forwarded.Channel.Id}" };
            json["message_snapshots"] = new JsonArray(new JsonObject { ["message"] = Snapshot(forwarded.ToJson()) });
        }

        AddInteraction(json);

        return json;
    }

    private static JsonObject Snapshot(JsonObject message) => new(
        new[] { "type", "content", "embeds", "attachments", "timestamp", "edited_timestamp", "flags", "mentions", "mention_roles", "components" }.Select(name => KeyValuePair.Create(name, message[name]?.DeepClone())));

    private void AddInteraction(JsonObject json)
    {
        if (Interaction is null)
        {
            return;
        }

        json["application_id"] = $"{Interaction.ApplicationId}";
        json["webhook_id"] = $"{Interaction.ApplicationId}";
        json["interaction_metadata"] = Interaction.ToMetadata(Interaction.Original == this ? null : Interaction.Original);
    }

    private static JsonNode Describe(KeyValuePair<string, List<DiscordUser>> reaction) => new JsonObject
    {
        ["emoji"] = new JsonObject { ["id"] = null, ["name"] = reaction.Key },
        ["count"] = reaction.Value.Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Value.Count },
        ["burst_colors"] = new JsonArray(),
        ["me_burst"] = false,
        ["me"] = reaction.Value.Exists(user => user.IsBot),
    };
}

/// <summary>Who a message notifies, after what its sender allowed and may do.</summary>
internal sealed record Mentions(IReadOnlyList<DiscordUser> Users, IReadOnlyList<DiscordRole> Roles, bool Everyone)
{
    public static readonly Mentions None = new([], [], Everyone: false);

    public bool IsEmpty => Users.Count == 0 && Roles.Count == 0 && !Everyone;
}
