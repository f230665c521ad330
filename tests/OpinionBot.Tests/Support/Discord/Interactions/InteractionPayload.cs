using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>Where a call was made, in Discord's numbers.</summary>
internal enum InteractionContext
{
    Guild = 0,
    BotDirect = 1,
    Private = 2,
}

/// <summary>Writes what the bot is sent when somebody calls it.</summary>
internal sealed class InteractionPayload(World world)
{
    private const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // A fixed seed: runs repeat.
    private readonly Random _random = new(20_150_513);

    public static InteractionContext ContextOf(DiscordChannel channel) => channel.Type switch
    {
        ChannelType.Direct => InteractionContext.BotDirect,
        ChannelType.Group => InteractionContext.Private,
        _ => InteractionContext.Guild,
    };

    public JsonObject Ping() => new()
    {
        ["application_id"] = $"{world.Application.Id}",
        ["id"] = $"{world.NewId()}",
        ["token"] = NewToken(),
        ["type"] = (int)InteractionType.Ping,
        ["version"] = 1,
        ["user"] = world.Users.First(user => !user.IsBot).ToJson(),
        ["entitlements"] = new JsonArray(),
        ["app_permissions"] = $"{(ulong)Permission.Direct}",
        ["authorizing_integration_owners"] = new JsonObject(),
        ["attachment_size_limit"] = 10 * 1024 * 1024,
    };

    public Interaction Create(InteractionType type, DiscordUser user, DiscordChannel channel, JsonObject data, DiscordMessage? source = null, Interaction? trigger = null)
    {
        var owners = Owners(user, channel);
        var interaction = new Interaction(world.NewId(), NewToken(), world.Application.Id, type, user, channel, world.Now)
        {
            Source = source,
            Trigger = trigger,
            IsUserInstalledOnly = owners.Count == 1 && owners.ContainsKey("1"),
        };

        interaction.Payload = new JsonObject
        {
            ["application_id"] = $"{world.Application.Id}",
            ["id"] = $"{interaction.Id}",
            ["token"] = interaction.Token,
            ["type"] = (int)type,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = $"{channel.Id}",
            ["channel"] = PartialChannel(channel),
            ["locale"] = user.Locale,
            ["app_permissions"] = $"{(ulong)BotPermissions(channel)}",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = owners,
            ["context"] = (int)ContextOf(channel),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
        };

        AddCaller(interaction.Payload, user, channel);

        if (source is not null)
        {
            interaction.Payload["message"] = source.ToJson();
        }

        world.Interactions[interaction.Token] = interaction;

        return interaction;
    }

    public static JsonObject PartialChannel(DiscordChannel channel)
    {
        var json = channel.ToJson();
        json.Remove("permission_overwrites");

        return json;
    }

    private static void AddCaller(JsonObject payload, DiscordUser user, DiscordChannel channel)
    {
        if (channel.Guild is not { } guild)
        {
            payload["user"] = user.ToJson();

            return;
        }

        payload["guild_id"] = $"{guild.Id}";
        payload["guild_locale"] = guild.Locale;
        payload["guild"] = new JsonObject { ["id"] = $"{guild.Id}", ["locale"] = guild.Locale, ["features"] = new JsonArray() };
        var member = guild.Member(user)?.ToJson() ?? throw new InvalidOperationException($"{user.Name} is no member of {guild.Name}.");
        member["permissions"] = $"{(ulong)channel.PermissionsOf(user)}";
        payload["member"] = member;
    }

    private Permission BotPermissions(DiscordChannel channel) => channel.Type switch
    {
        ChannelType.Direct => Permission.Direct | Permission.UseExternalEmojis,
        ChannelType.Group => Permission.Direct,
        _ when channel.Guild!.HasBot => channel.PermissionsOf(world.Bot),
        _ => Permission.Direct,
    };

    private JsonObject Owners(DiscordUser user, DiscordChannel channel)
    {
        var owners = new JsonObject();

        if (channel.Guild is { HasBot: true } guild)
        {
            owners["0"] = $"{guild.Id}";
        }
        else if (channel.Type == ChannelType.Direct && world.Guilds.Any(one => one.HasBot && one.Member(user) is not null))
        {
            owners["0"] = "0";
        }

        if (user.HasInstalledApp)
        {
            owners["1"] = $"{user.Id}";
        }

        return owners;
    }

    private string NewToken()
    {
        lock (_random)
        {
            return "aW50ZXJhY3Rpb2" + _random.GetString(TokenAlphabet, 160);
        }
    }
}
