using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

/// <summary>Everything that exists in this Discord. Guarded by one lock, which the routes hold while they work.</summary>
internal sealed class World
{
    private readonly SnowflakeSource _ids;

    public World(LoopbackDiscordOptions options)
    {
        Options = options;
        _ids = new SnowflakeSource(options.Time);
        Application = new DiscordApplication(NewId()) { MessageContentAllowed = options.MessageContent };
        Bot = new DiscordUser(NewId(), "opinionbot", isBot: true);
        Users.Add(Bot);
    }

    public Lock Gate { get; } = new();

    public LoopbackDiscordOptions Options { get; }

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public DiscordApplication Application { get; }

    public DiscordUser Bot { get; }

    public List<DiscordUser> Users { get; } = [];

    public List<DiscordGuild> Guilds { get; } = [];

    public Dictionary<Snowflake, DiscordChannel> Channels { get; } = [];

    public List<RegisteredCommand> Commands { get; } = [];

    public Dictionary<string, Interaction> Interactions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DiscordAttachment> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Tells the gateway what happened, with the server and the channel it happened in.</summary>
    public Action<WorldEvent> Happened { get; set; } = _ => { };

    public Snowflake NewId() => _ids.Next();

    public DiscordUser AddUser(string name, bool isBot = false)
    {
        var user = new DiscordUser(NewId(), name, isBot);
        Users.Add(user);

        return user;
    }

    /// <summary>A server that the bot was added to with the rights an app asks for, or one that it does not know.</summary>
    public DiscordGuild AddGuild(string name, DiscordUser? owner = null, bool withBot = true)
    {
        var guild = new DiscordGuild(this, NewId(), name, owner ?? AddUser($"{name}-owner"));
        guild.AddMember(guild.Owner);
        Guilds.Add(guild);

        if (withBot)
        {
            guild.AddMember(Bot, guild.AddRole(Bot.Name, Permission.None));
        }

        return guild;
    }

    public void Add(DiscordChannel channel) => Channels[channel.Id] = channel;

    /// <summary>The conversation between a user and the bot, opened when there is none.</summary>
    public DiscordChannel DirectChannel(DiscordUser user)
    {
        var channel = Channels.Values.FirstOrDefault(one => one.Type == ChannelType.Direct && one.Recipients is [var other] && other == user);

        if (channel is null)
        {
            channel = new DiscordChannel(NewId(), ChannelType.Direct);
            channel.Recipients.Add(user);
            Add(channel);
        }

        return channel;
    }

    /// <summary>A conversation among people that the bot is not part of.</summary>
    public DiscordChannel AddGroup(params IReadOnlyList<DiscordUser> people)
    {
        var channel = new DiscordChannel(NewId(), ChannelType.Group);
        channel.Recipients.AddRange(people);
        Add(channel);

        return channel;
    }

    public DiscordChannel AddThread(DiscordChannel parent, ChannelType type, string name, DiscordUser startedBy, Snowflake? id = null)
    {
        var thread = new DiscordChannel(id ?? NewId(), type) { Guild = parent.Guild, Parent = parent, Name = name, StartedBy = startedBy, ArchiveChangedAt = Now };
        Add(thread);
        parent.Guild!.Channels.Add(thread);
        var json = thread.ToJson();
        json["newly_created"] = true;
        Happened(new WorldEvent("THREAD_CREATE", json, parent));

        return thread;
    }

    public DiscordGuild? Guild(Snowflake id) => Guilds.Find(guild => guild.Id == id);

    public DiscordUser? User(Snowflake id) => Users.Find(user => user.Id == id);

    /// <summary>Whether the bot may read what a message says: its own, those to it, and all when it has the message content intent.</summary>
    public bool MayRead(DiscordMessage message, bool hasIntent) =>
        hasIntent || message.Author == Bot || message.Channel.Type == ChannelType.Direct || message.Mentions.Users.Contains(Bot);

    public JsonObject Describe(DiscordMessage message) => message.ToJson(MayRead(message, Application.MessageContentAllowed));
}

/// <summary>Something the gateway tells: the channel decides who hears it.</summary>
internal sealed record WorldEvent(string Name, JsonObject Data, DiscordChannel? Channel = null, DiscordMessage? Message = null, DiscordGuild? Guild = null);
