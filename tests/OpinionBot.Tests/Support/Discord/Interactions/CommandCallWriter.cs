using System.Globalization;
using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>
/// Writes the data of a call of a registered command. Like Discord's own client it offers only what is registered, meant for
/// the place and allowed to the person, and refuses values that the command does not take.
/// </summary>
internal sealed class CommandCallWriter(World world, MessageDesk desk)
{
    private const int Subcommand = 1;
    private const int Group = 2;

    /// <summary>The commands that a person is offered in a channel.</summary>
    public IEnumerable<RegisteredCommand> Offered(DiscordUser user, DiscordChannel channel) => world.Commands
        .Where(command => command.Guild is null ? IsMeantFor(command, user, channel) : command.Guild == channel.Guild)
        .Where(command => IsAllowed(command, user, channel));

    /// <summary>Data of "name", "name subcommand" or "name group subcommand".</summary>
    public JsonObject Slash(DiscordUser user, DiscordChannel channel, string path, IReadOnlyDictionary<string, object> options, string? focused = null)
    {
        var words = path.Split(' ');
        var command = Find(user, channel, words[0], 1);
        var resolved = new JsonObject();
        var given = Options(command.Options, words.AsSpan(1), options, user, channel, focused, resolved);
        var data = Data(command);

        if (given.Count > 0)
        {
            data["options"] = given;
        }

        if (resolved.Count > 0)
        {
            data["resolved"] = resolved;
        }

        return data;
    }

    public JsonObject OnMessage(DiscordUser user, DiscordMessage message, string name)
    {
        var data = Data(Find(user, message.Channel, name, 3));
        data["target_id"] = $"{message.Id}";
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [$"{message.Id}"] = message.ToJson() } };

        return data;
    }

    private static JsonObject Data(RegisteredCommand command)
    {
        var data = new JsonObject { ["id"] = $"{command.Id}", ["name"] = command.Name, ["type"] = command.Type };

        if (command.Guild is { } guild)
        {
            data["guild_id"] = $"{guild.Id}";
        }

        return data;
    }

    private RegisteredCommand Find(DiscordUser user, DiscordChannel channel, string name, int type) =>
        Offered(user, channel).Where(command => command.Name == name && command.Type == type).OrderBy(command => command.Guild is null).FirstOrDefault()
        ?? throw new InvalidOperationException($"Discord does not offer '{name}' to {user.Name} here. Offered: {string.Join(", ", Offered(user, channel).Select(one => one.Name))}.");

    private bool IsMeantFor(RegisteredCommand command, DiscordUser user, DiscordChannel channel)
    {
        var viaGuild = channel.Guild is { } guild ? guild.HasBot : channel.Type == ChannelType.Direct && world.Guilds.Any(one => one.HasBot && one.Member(user) is not null);

        return command.Contexts.Contains((int)InteractionPayload.ContextOf(channel))
            && (command.Installations.Contains(0) && viaGuild || command.Installations.Contains(1) && user.HasInstalledApp);
    }

    private static bool IsAllowed(RegisteredCommand command, DiscordUser user, DiscordChannel channel)
    {
        if (channel.Guild is null)
        {
            return true;
        }

        var held = channel.PermissionsOf(user);

        return held.HasFlag(Permission.Administrator)
            || held.HasFlag(Permission.UseApplicationCommands) && command.Requires is not Permission.None && held.HasFlag(command.Requires ?? Permission.None);
    }

    private JsonArray Options(JsonArray defined, ReadOnlySpan<string> words, IReadOnlyDictionary<string, object> options, DiscordUser user, DiscordChannel channel, string? focused, JsonObject resolved)
    {
        if (words.Length > 0)
        {
            var name = words[0];
            var inner = defined.FirstOrDefault(one => (string?)one!["name"] == name && (int)one["type"]! is Subcommand or Group)
                ?? throw new InvalidOperationException($"There is no subcommand '{name}'.");

            return
            [
                new JsonObject
                {
                    ["name"] = name,
                    ["type"] = (int)inner["type"]!,
                    ["options"] = Options(inner["options"] as JsonArray ?? [], words[1..], options, user, channel, focused, resolved),
                },
            ];
        }

        var given = new JsonArray();

        foreach (var (name, value) in options)
        {
            var option = defined.FirstOrDefault(one => (string?)one!["name"] == name) ?? throw new InvalidOperationException($"The command has no option '{name}'.");
            given.Add(Given(option, value, user, channel, name == focused, resolved));
        }

        // While it is typed, a call may still lack what it needs.
        if (focused is null && defined.FirstOrDefault(one => (bool?)one!["required"] == true && !options.ContainsKey((string)one["name"]!)) is { } missing)
        {
            throw new InvalidOperationException($"Discord asks for '{missing["name"]}' first.");
        }

        return given;
    }

    private JsonObject Given(JsonNode option, object value, DiscordUser user, DiscordChannel channel, bool isFocused, JsonObject resolved)
    {
        var json = new JsonObject { ["name"] = (string)option["name"]!, ["type"] = (int)option["type"]! };

        if (isFocused)
        {
            if ((bool?)option["autocomplete"] != true)
            {
                throw new InvalidOperationException($"'{option["name"]}' is not completed by the bot.");
            }

            json["focused"] = true;
            json["value"] = Convert.ToString(value, CultureInfo.InvariantCulture);

            return json;
        }

        json["value"] = (int)option["type"]! switch
        {
            3 => Text(option, (string)value),
            4 => Number(option, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            5 => (bool)value,
            6 => User((DiscordUser)value, channel, resolved),
            7 => Channel((DiscordChannel)value, user, resolved),
            8 => Resolve(resolved, "roles", $"{((DiscordRole)value).Id}", ((DiscordRole)value).ToJson()),
            10 => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            11 => Attach((UploadedFile)value, channel, resolved),
            var other => throw new InvalidOperationException($"Options of type {other} have no value."),
        };

        return json;
    }

    private static JsonNode Text(JsonNode option, string text)
    {
        if (text.Length < ((int?)option["min_length"] ?? 0) || text.Length > ((int?)option["max_length"] ?? 6_000))
        {
            throw new InvalidOperationException($"'{option["name"]}' takes {option["min_length"] ?? 0} to {option["max_length"] ?? 6_000} characters.");
        }

        return OneOf(option, text);
    }

    private static JsonNode Number(JsonNode option, long number)
    {
        if (number < ((long?)option["min_value"] ?? long.MinValue) || number > ((long?)option["max_value"] ?? long.MaxValue))
        {
            throw new InvalidOperationException($"'{option["name"]}' takes {option["min_value"]} to {option["max_value"]}.");
        }

        return OneOf(option, number);
    }

    private static JsonNode OneOf(JsonNode option, JsonNode value) =>
        option["choices"] is not JsonArray { Count: > 0 } choices || choices.Any(choice => choice!["value"]!.ToString() == value.ToString())
            ? value
            : throw new InvalidOperationException($"'{option["name"]}' does not offer {value}.");

    private static JsonNode User(DiscordUser user, DiscordChannel channel, JsonObject resolved)
    {
        if (channel.Guild?.Member(user) is { } member)
        {
            var partial = member.ToPartialJson();
            partial["permissions"] = $"{(ulong)channel.PermissionsOf(user)}";
            Resolve(resolved, "members", $"{user.Id}", partial);
        }

        return Resolve(resolved, "users", $"{user.Id}", user.ToJson());
    }

    private static JsonNode Channel(DiscordChannel channel, DiscordUser user, JsonObject resolved)
    {
        var partial = InteractionPayload.PartialChannel(channel);
        partial["permissions"] = $"{(ulong)channel.PermissionsOf(user)}";

        return Resolve(resolved, "channels", $"{channel.Id}", partial);
    }

    private JsonNode Attach(UploadedFile file, DiscordChannel channel, JsonObject resolved)
    {
        var stored = desk.Store(channel, file);

        return Resolve(resolved, "attachments", $"{stored.Id}", stored.ToJson());
    }

    private static JsonNode Resolve(JsonObject resolved, string kind, string id, JsonObject what)
    {
        (resolved[kind] ??= new JsonObject())[id] = what;

        return id;
    }
}
