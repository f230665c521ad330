using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Gateway;
using OpinionBot.Support.Discord.Interactions;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Who the bot is, where its gateway is, and private conversations.</summary>
internal sealed class IdentityRoutes(World world, GatewayServer gateway, EndpointProbe probe)
{
    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/oauth2/applications/@me", _ => RestAnswer.Ok(Application())),
        new("GET", "/applications/@me", _ => RestAnswer.Ok(Application())),
        new("PATCH", "/applications/@me", Edit),
        new("GET", "/users/@me", _ => RestAnswer.Ok(Self())),
        new("GET", "/users/@me/guilds", _ => RestAnswer.Ok(new JsonArray([.. world.Guilds.Where(guild => guild.HasBot).Select(guild => (JsonNode)Partial(guild))]))),
        new("GET", "/users/{user}", call => RestAnswer.Ok((world.User(call.Id("user")) ?? throw DiscordErrorException.UnknownUser()).ToJson())),
        new("POST", "/users/@me/channels", OpenDirect),
        new("GET", "/gateway", _ => RestAnswer.Ok(new JsonObject { ["url"] = gateway.Url })),
        new("GET", "/gateway/bot", _ => RestAnswer.Ok(gateway.Describe())),
    ];

    private JsonObject Application() => world.Application.ToJson(world.Users.First(user => !user.IsBot), world.Bot, world.Guilds.Count(guild => guild.HasBot));

    private JsonObject Self()
    {
        var json = world.Bot.ToJson();
        json["mfa_enabled"] = true;
        json["locale"] = "en-US";
        json["verified"] = true;
        json["email"] = null;

        return json;
    }

    private static JsonObject Partial(DiscordGuild guild) => new()
    {
        ["id"] = $"{guild.Id}",
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = $"{(ulong)Permission.Everyone}",
        ["features"] = new JsonArray(),
    };

    private RestAnswer Edit(RestCall call)
    {
        var wanted = (string?)call.Body["interactions_endpoint_url"] is { Length: > 0 } url ? new Uri(url) : null;

        return RestAnswer.Ok(Application()) with
        {
            Afterwards = async cancellationToken =>
            {
                if (wanted is not null)
                {
                    await probe.DemandAsync(wanted, cancellationToken);
                }

                world.Application.InteractionsEndpoint = wanted;
            },
        };
    }

    private RestAnswer OpenDirect(RestCall call)
    {
        if (!Snowflake.TryParse((string?)call.Body["recipient_id"], out var id) || world.User(id) is not { } user || user == world.Bot)
        {
            throw new DiscordErrorException(400, 50033, "Invalid Recipient(s)");
        }

        return RestAnswer.Ok(world.DirectChannel(user).ToJson());
    }
}
