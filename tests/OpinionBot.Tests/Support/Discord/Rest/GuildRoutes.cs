using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Servers, their roles and members.</summary>
internal static class GuildRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/guilds/{guild}", call => RestAnswer.Ok(call.Guild().ToJson())),
        new("GET", "/guilds/{guild}/roles", call => RestAnswer.Ok(List(call.Guild().Roles.Select(role => role.ToJson())))),
        new("GET", "/guilds/{guild}/channels", call => RestAnswer.Ok(List(Visible(call).Where(channel => !channel.IsThread).Select(channel => channel.ToJson())))),
        new("GET", "/guilds/{guild}/threads/active", call => RestAnswer.Ok(new JsonObject
        {
            ["threads"] = List(Visible(call).Where(channel => channel is { IsThread: true, Archived: false }).Select(channel => channel.ToJson())),
            ["members"] = new JsonArray(),
            ["has_more"] = false,
        })),
        new("GET", "/guilds/{guild}/members", Members),
        new("GET", "/guilds/{guild}/members/{user}", Member),
    ];

    private static IEnumerable<DiscordChannel> Visible(RestCall call) =>
        call.Guild().Channels.Where(channel => channel.PermissionsOf(call.World.Bot).HasFlag(Permission.ViewChannel));

    private static RestAnswer Members(RestCall call) => call.World.Application.MembersAllowed
        ? RestAnswer.Ok(List(call.Guild().Members.Select(member => member.ToJson())))
        : throw DiscordErrorException.MissingAccess();

    private static RestAnswer Member(RestCall call)
    {
        var user = call.World.User(call.Id("user")) ?? throw DiscordErrorException.UnknownUser();

        return RestAnswer.Ok((call.Guild().Member(user) ?? throw DiscordErrorException.UnknownMember()).ToJson());
    }

    private static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);
}
