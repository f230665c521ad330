using System.Globalization;
using System.Text.Json.Nodes;
using Discord;
using Discord.WebSocket;
using OpinionBot.Discord.Incoming;
using OpinionBot.Discord.Outgoing;

namespace OpinionBot.Discord.Gateway;

/// <summary>Interactions from the gateway, in the form in which they come over HTTP, so that both are read by the same code.</summary>
internal sealed class GatewayInteractions(DiscordIntake intake, DiscordClient client)
{
    private const int SlashCommand = 1;
    private const int MenuOfMessage = 3;

    public async Task TakeAsync(SocketInteraction interaction)
    {
        if (Data(interaction) is { } data && await intake.TakeAsync(Write(interaction, data), CancellationToken.None) is { } answer)
        {
            await client.CallAsync(HttpMethod.Post, $"interactions/{interaction.Id}/{interaction.Token}/callback", answer, CancellationToken.None);
        }
    }

    private static JsonObject Write(SocketInteraction interaction, JsonObject data)
    {
        var user = new JsonObject { ["id"] = Text(interaction.User.Id), ["username"] = interaction.User.Username, ["global_name"] = interaction.User.GlobalName };
        var written = new JsonObject
        {
            ["id"] = Text(interaction.Id),
            ["token"] = interaction.Token,
            ["type"] = (int)interaction.Type,
            ["channel_id"] = Text(interaction.ChannelId ?? interaction.Channel.Id),
            ["data"] = data,
        };

        if (interaction.GuildId is { } guild)
        {
            written["guild_id"] = Text(guild);
        }

        if (interaction.User is IGuildUser member)
        {
            written["member"] = new JsonObject
            {
                ["user"] = user,
                ["nick"] = member.Nickname,
                ["permissions"] = Text(member.GuildPermissions.RawValue),
                ["roles"] = new JsonArray([.. member.RoleIds.Select(role => (JsonNode)Text(role))]),
            };
        }
        else
        {
            written["user"] = user;
        }

        return written;
    }

    private static JsonObject? Data(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand command => Command(command.Data),
        SocketMessageCommand menu => new JsonObject
        {
            ["type"] = MenuOfMessage,
            ["name"] = menu.Data.Name,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [Text(menu.Data.Message.Id)] = new JsonObject { ["content"] = menu.Data.Message.Content } } },
        },
        SocketMessageComponent press => new JsonObject { ["custom_id"] = press.Data.CustomId },
        SocketModal form => new JsonObject
        {
            ["custom_id"] = form.Data.CustomId,
            ["components"] = new JsonArray([.. form.Data.Components.Select(input => new JsonObject { ["components"] = new JsonArray(new JsonObject { ["custom_id"] = input.CustomId, ["value"] = input.Value }) })]),
        },
        SocketAutocompleteInteraction typing => new JsonObject
        {
            ["type"] = SlashCommand,
            ["name"] = typing.Data.CommandName,
            ["options"] = new JsonArray(new JsonObject { ["name"] = typing.Data.Current.Name, ["value"] = typing.Data.Current.Value?.ToString(), ["focused"] = true }),
        },
        _ => null,
    };

    private static JsonObject Command(SocketSlashCommandData data)
    {
        var files = new JsonObject();

        return new JsonObject
        {
            ["type"] = SlashCommand,
            ["name"] = data.Name,
            ["options"] = Options(data.Options, files),
            ["resolved"] = new JsonObject { ["attachments"] = files },
        };
    }

    private static JsonArray Options(IReadOnlyCollection<SocketSlashCommandDataOption> options, JsonObject files) => new([.. options.Select(option =>
    {
        var written = new JsonObject { ["name"] = option.Name, ["type"] = (int)option.Type };

        switch (option.Value)
        {
            case IAttachment file:
                files[Text(file.Id)] = new JsonObject { ["filename"] = file.Filename, ["url"] = file.Url, ["size"] = file.Size };
                written["value"] = Text(file.Id);
                break;
            case bool flag:
                written["value"] = flag;
                break;
            case { } value:
                written["value"] = Convert.ToString(value, CultureInfo.InvariantCulture);
                break;
            default:
                written["options"] = Options(option.Options, files);
                break;
        }

        return written;
    })]);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
