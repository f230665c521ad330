using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>Decides which session hears of something, and with which words.</summary>
internal static class EventRouter
{
    public static void Route(World world, GatewaySession session, WorldEvent happened)
    {
        var guild = happened.Guild ?? happened.Channel?.Guild;
        var isCall = happened.Name == "INTERACTION_CREATE";

        if (!session.Serves(guild?.Id.Value) || !isCall && !Hears(world, session, happened, guild))
        {
            return;
        }

        var data = happened.Message is { } message ? Describe(world, session, message) : (JsonObject)happened.Data.DeepClone();
        session.Dispatch(happened.Name, data);
    }

    private static bool Hears(World world, GatewaySession session, WorldEvent happened, DiscordGuild? guild)
    {
        var isMessage = happened.Name.StartsWith("MESSAGE_", StringComparison.Ordinal);

        // Ephemeral messages belong to the group of private ones, whatever channel they are in.
        var intent = !isMessage ? Intent.Guilds
            : guild is null || happened.Message?.VisibleTo is not null ? Intent.DirectMessages
            : Intent.GuildMessages;

        return session.Wants(intent)
            && guild is not { HasBot: false }
            && happened.Channel?.Type != ChannelType.Group
            && (happened.Channel is null || happened.Channel.PermissionsOf(world.Bot).HasFlag(Permission.ViewChannel));
    }

    private static JsonObject Describe(World world, GatewaySession session, DiscordMessage message)
    {
        var json = message.ToJson(world.MayRead(message, session.Wants(Intent.MessageContent)));
        json["channel_type"] = (int)message.Channel.Type;

        if (message.Channel.Guild is { } guild && message.VisibleTo is null)
        {
            json["guild_id"] = $"{guild.Id}";

            if (guild.Member(message.Author) is { } member)
            {
                var partial = member.ToPartialJson();
                partial["mute"] = false;
                partial["deaf"] = false;
                json["member"] = partial;
            }
        }

        return json;
    }
}
