using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Registering commands, everywhere and in one server.</summary>
internal sealed class CommandRoutes(World world)
{
    private const string Everywhere = "/applications/{application}/commands";
    private const string InGuild = "/applications/{application}/guilds/{guild}/commands";

    /// <summary>How many commands were made new today, of which Discord allows 200 in each scope.</summary>
    private readonly Dictionary<string, List<DateTimeOffset>> _creates = new(StringComparer.Ordinal);

    public IEnumerable<RestRoute> All => new[] { Everywhere, InGuild }.SelectMany(path => new RestRoute[]
    {
        new("GET", path, call => RestAnswer.Ok(List(call, Of(call)))),
        new("POST", path, Create),
        new("PUT", path, Replace),
        new("GET", path + "/{command}", call => RestAnswer.Ok(One(call).ToJson(world.Application.Id, withLocalizations: true))),
        new("PATCH", path + "/{command}", Edit),
        new("DELETE", path + "/{command}", Remove),
    });

    private DiscordGuild? Scope(RestCall call)
    {
        if (call.Place("application") != $"{world.Application.Id}")
        {
            throw new DiscordErrorException(403, 20012, "You are not authorized to perform this action on this application");
        }

        return call.Request.Route.Contains("/guilds/", StringComparison.Ordinal) ? call.Guild() : null;
    }

    private IEnumerable<RegisteredCommand> Of(RestCall call)
    {
        var guild = Scope(call);

        return world.Commands.Where(command => command.Guild == guild);
    }

    private RegisteredCommand One(RestCall call)
    {
        var id = call.Id("command");

        return Of(call).FirstOrDefault(command => command.Id == id) ?? throw DiscordErrorException.UnknownCommand();
    }

    private JsonArray List(RestCall call, IEnumerable<RegisteredCommand> commands)
    {
        var withLocalizations = call.Request.Method == "PUT" || call.Asks("with_localizations");

        return new JsonArray([.. commands.Select(command => (JsonNode)command.ToJson(world.Application.Id, withLocalizations))]);
    }

    private RestAnswer Create(RestCall call)
    {
        var guild = Scope(call);
        var errors = new FormErrors();
        CommandCheck.Check("", call.Body, errors);
        errors.ThrowIfAny();

        var existed = Find(guild, call.Body) is not null;
        var command = Put(guild, call.Body);
        DemandRoom(guild);

        return new RestAnswer(existed ? 200 : 201, command.ToJson(world.Application.Id, withLocalizations: true));
    }

    private RestAnswer Replace(RestCall call)
    {
        var guild = Scope(call);
        var errors = new FormErrors();
        var bodies = call.List.OfType<JsonObject>().ToList();

        for (var at = 0; at < bodies.Count; at++)
        {
            CommandCheck.Check($"{at}.", bodies[at], errors);
        }

        CommandCheck.CheckNames(bodies, errors);
        errors.ThrowIfAny();

        world.Commands.RemoveAll(command => command.Guild == guild && !bodies.Exists(body => IsSame(command, body)));
        var commands = bodies.Select(body => Put(guild, body)).ToList();
        DemandRoom(guild);

        return RestAnswer.Ok(List(call, commands));
    }

    private RestAnswer Edit(RestCall call)
    {
        var command = One(call);
        var body = (JsonObject)command.Body.DeepClone();

        foreach (var (name, value) in call.Body)
        {
            body[name] = value?.DeepClone();
        }

        var errors = new FormErrors();
        CommandCheck.Check("", body, errors);
        errors.ThrowIfAny();
        Change(command, body);

        return RestAnswer.Ok(command.ToJson(world.Application.Id, withLocalizations: true));
    }

    private RestAnswer Remove(RestCall call)
    {
        world.Commands.Remove(One(call));

        return RestAnswer.NoContent;
    }

    private RegisteredCommand Put(DiscordGuild? guild, JsonObject body)
    {
        if (Find(guild, body) is { } known)
        {
            Change(known, body);

            return known;
        }

        CountCreate(guild);
        var command = new RegisteredCommand(world.NewId(), guild, Clean(body)) { Version = world.NewId() };
        world.Commands.Add(command);

        return command;
    }

    private void Change(RegisteredCommand command, JsonObject body)
    {
        var clean = Clean(body);

        if (!JsonNode.DeepEquals(clean, command.Body))
        {
            command.Body = clean;
            command.Version = world.NewId();
        }
    }

    private void CountCreate(DiscordGuild? guild)
    {
        var key = guild is null ? "" : $"{guild.Id}";
        var today = _creates.TryGetValue(key, out var known) ? known : _creates[key] = [];
        today.RemoveAll(at => world.Now - at >= TimeSpan.FromDays(1));

        if (today.Count >= world.Options.DailyCommandCreates)
        {
            throw new DiscordErrorException(400, 30034, $"Max number of daily application command creates has been reached ({world.Options.DailyCommandCreates})");
        }

        today.Add(world.Now);
    }

    private void DemandRoom(DiscordGuild? guild)
    {
        foreach (var (type, most) in new[] { (1, 100), (2, 15), (3, 15) })
        {
            if (world.Commands.Count(command => command.Guild == guild && command.Type == type) > most)
            {
                throw new DiscordErrorException(400, 30032, $"Maximum number of application commands reached ({most})");
            }
        }
    }

    private RegisteredCommand? Find(DiscordGuild? guild, JsonObject body) => world.Commands.Find(command => command.Guild == guild && IsSame(command, body));

    private static bool IsSame(RegisteredCommand command, JsonObject body) => command.Name == (string?)body["name"] && command.Type == ((int?)body["type"] ?? 1);

    /// <summary>What Discord keeps: nothing that is null, and none of its own fields.</summary>
    private static JsonObject Clean(JsonObject body)
    {
        var clean = new JsonObject();

        foreach (var (name, value) in body)
        {
            if (value is not null && name is not ("id" or "application_id" or "version" or "guild_id"))
            {
                clean[name] = value.DeepClone();
            }
        }

        return clean;
    }
}
