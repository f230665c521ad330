using System.Globalization;
using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Channels and what is said in them.</summary>
internal sealed class MessageRoutes(World world, MessageDesk desk)
{
    private const string Messages = "/channels/{channel}/messages";
    private const string Message = Messages + "/{message}";
    private const string Reaction = Message + "/reactions/{emoji}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel}", call => RestAnswer.Ok(call.Channel().ToJson())),
        new("POST", "/channels/{channel}/typing", Type),
        new("GET", Messages, List),
        new("POST", Messages, call => RestAnswer.Ok(world.Describe(desk.Post(call.Channel(), call.Body, call.Request)))),
        new("GET", Message, Get),
        new("PATCH", Message, Edit),
        new("DELETE", Message, Delete),
        new("PUT", Reaction + "/@me", React),
        new("DELETE", Reaction + "/@me", call => Unreact(call, world.Bot)),
    ];

    private static RestAnswer Type(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages);

        return RestAnswer.NoContent;
    }

    private RestAnswer List(RestCall call)
    {
        var channel = call.Channel();
        var limit = int.TryParse(call.Query("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 100) : 50;
        var messages = channel.Visible.Where(_ => channel.PermissionsOf(world.Bot).HasFlag(Permission.ReadMessageHistory)).OrderByDescending(message => message.Id).ToList();

        var page = (call.Query("before"), call.Query("after"), call.Query("around")) switch
        {
            ({ } before, _, _) when Snowflake.TryParse(before, out var id) => messages.Where(message => message.Id.CompareTo(id) < 0).Take(limit),
            (_, { } after, _) when Snowflake.TryParse(after, out var id) => messages.Where(message => message.Id.CompareTo(id) > 0).TakeLast(limit),
            (_, _, { } around) when Snowflake.TryParse(around, out var id) =>
                messages.Where(message => message.Id.CompareTo(id) >= 0).TakeLast(limit / 2).Concat(messages.Where(message => message.Id.CompareTo(id) < 0).Take(limit / 2)),
            _ => messages.Take(limit),
        };

        return RestAnswer.Ok(new JsonArray([.. page.Select(message => (JsonNode)world.Describe(message))]));
    }

    private RestAnswer Get(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.ReadMessageHistory);

        return RestAnswer.Ok(world.Describe(call.Message(channel)));
    }

    private RestAnswer Edit(RestCall call)
    {
        var message = call.Message(call.Channel());

        if (message.Author != world.Bot)
        {
            throw new DiscordErrorException(403, 50005, "Cannot edit a message authored by another user");
        }

        desk.Edit(message, call.Body, call.Request);

        return RestAnswer.Ok(world.Describe(message));
    }

    private RestAnswer Delete(RestCall call)
    {
        var message = call.Message(call.Channel());

        if (message.Author != world.Bot)
        {
            call.Demand(message.Channel, Permission.ManageMessages);
        }

        desk.Delete(message);

        return RestAnswer.NoContent;
    }

    private RestAnswer React(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        var emoji = Uri.UnescapeDataString(call.Place("emoji"));
        call.Demand(channel, Permission.ReadMessageHistory | (message.Reactions.ContainsKey(emoji) ? Permission.None : Permission.AddReactions));

        if (emoji.Length == 0 || char.IsAsciiLetter(emoji[0]))
        {
            throw new DiscordErrorException(400, 10014, "Unknown Emoji");
        }

        if (!message.Reactions.TryGetValue(emoji, out var users))
        {
            message.Reactions[emoji] = users = [];
        }

        if (!users.Contains(world.Bot))
        {
            users.Add(world.Bot);
        }

        return RestAnswer.NoContent;
    }

    private static RestAnswer Unreact(RestCall call, DiscordUser user)
    {
        var message = call.Message(call.Channel());

        if (message.Reactions.TryGetValue(Uri.UnescapeDataString(call.Place("emoji")), out var users) && users.Remove(user) && users.Count == 0)
        {
            message.Reactions.Remove(Uri.UnescapeDataString(call.Place("emoji")));
        }

        return RestAnswer.NoContent;
    }
}
