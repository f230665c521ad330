using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>A request on its way through a route.</summary>
internal sealed class RestCall(World world, RecordedRequest request, IReadOnlyDictionary<string, string> places)
{
    public World World { get; } = world;

    public RecordedRequest Request { get; } = request;

    public JsonObject Body => Request.Body as JsonObject
        ?? throw new DiscordErrorException(400, 50035, "Invalid Form Body", new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["code"] = "CONTENT_TYPE_INVALID", ["message"] = "Expected \"Content-Type\" header to be one of {'application/json'}." }) });

    public JsonArray List => Request.Body as JsonArray ?? throw new DiscordErrorException(400, 50035, "Invalid Form Body");

    public string Place(string name) => places[name];

    public string? Query(string name) => Request.Query.GetValueOrDefault(name);

    public bool Asks(string name) => Query(name) is "true" or "True" or "1";

    public Snowflake Id(string place)
    {
        if (Snowflake.TryParse(places[place], out var id))
        {
            return id;
        }

        var errors = new FormErrors();
        errors.Add($"{place}_id", "NUMBER_TYPE_COERCE", $"Value \"{places[place]}\" is not snowflake.");

        throw new DiscordErrorException(400, 50035, "Invalid Form Body", errors.Tree);
    }

    /// <summary>The channel of the path, when the bot can see it.</summary>
    public DiscordChannel Channel()
    {
        var channel = World.Channels.GetValueOrDefault(Id("channel")) ?? throw DiscordErrorException.UnknownChannel();

        if (channel.Type == ChannelType.Group || channel.Guild is { HasBot: false } || !channel.PermissionsOf(World.Bot).HasFlag(Permission.ViewChannel))
        {
            throw DiscordErrorException.MissingAccess();
        }

        return channel;
    }

    public DiscordGuild Guild()
    {
        var guild = World.Guild(Id("guild")) ?? throw DiscordErrorException.UnknownGuild();

        return guild.HasBot ? guild : throw DiscordErrorException.MissingAccess();
    }

    public DiscordMessage Message(DiscordChannel channel, string place = "message") =>
        channel.Message(Id(place)) ?? throw DiscordErrorException.UnknownMessage();

    /// <summary>Refuses what the bot has no permission for.</summary>
    public void Demand(DiscordChannel channel, Permission permission)
    {
        if (!channel.PermissionsOf(World.Bot).HasFlag(permission))
        {
            throw DiscordErrorException.MissingPermissions();
        }
    }
}
