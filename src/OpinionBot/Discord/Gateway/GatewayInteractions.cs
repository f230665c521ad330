using System.Globalization;
using System.Text.Json.Nodes;
using Discord;
using Discord.WebSocket;
using OpinionBot.Discord.Incoming;
using OpinionBot.Discord.Outgoing;

namespace OpinionBot.Discord.Gateway;

/// <summary>Interactions from the gateway, in the form in which they come over HTTP, so that both are read by the same code.</summary>
internal sealed class GatewayInteractions(DiscordIntake intake, DiscordClient client, PendingAcknowledgements acknowledgements)
{
    private const int SlashCommand = 1;
    private const int MenuOfMessage = 3;

    public async Task TakeAsync(SocketInteraction interaction)
    {
        if (Data(interaction) is not { } data)
        {
            return;
        }

        acknowledgements.Begin(interaction.Token);

        try
        {
            if (await intake.TakeAsync(Write(interaction, data), CancellationToken.None) is { } answer)
            {
                await client.CallAsync(HttpMethod.Post, $"interactions/{interaction.Id}/{interaction.Token}/callback", answer, CancellationToken.None);
            }
        }
        finally
        {
            acknowledgements.End(interaction.Token);
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
            ["app_permissions"] = Text(interaction.Permissions.RawValue),
            ["authorizing_integration_owners"] = new JsonObject(interaction.IntegrationOwners.Select(owner => KeyValuePair.Create(((int)owner.Key).ToString(CultureInfo.InvariantCulture), (JsonNode?)Text(owner.Value)))),
            ["data"] = data,
        };

        if (interaction.Channel is SocketThreadChannel thread)
        {
            written["channel"] = new JsonObject { ["id"] = Text(thread.Id), ["type"] = (int)thread.Type, ["parent_id"] = Text(thread.ParentChannel.Id) };
        }

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
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [Text(menu.Data.Message.Id)] = Shown(menu.Data.Message) } },
        },
        SocketMessageComponent press => new JsonObject { ["custom_id"] = press.Data.CustomId, ["values"] = new JsonArray([.. (press.Data.Values ?? []).Select(value => (JsonNode)value)]) },
        SocketModal form => new JsonObject
        {
            ["custom_id"] = form.Data.CustomId,
            ["components"] = new JsonArray([.. form.Data.Components.Select(input => new JsonObject { ["components"] = new JsonArray(new JsonObject { ["custom_id"] = input.CustomId, ["value"] = input.Value }) })]),
        },
        SocketAutocompleteInteraction typing => new JsonObject { ["type"] = SlashCommand, ["name"] = typing.Data.CommandName, ["options"] = Typed(typing.Data.Options) },
        _ => null,
    };

    private static JsonObject Shown(IMessage message) => new()
    {
        ["content"] = message.Content,
        ["message_snapshots"] = new JsonArray([.. ((message as IUserMessage)?.ForwardedMessages ?? []).Select(forwarded => (JsonNode)new JsonObject { ["message"] = Shown(forwarded.Message) })]),
        ["poll"] = (message as IUserMessage)?.Poll is { } poll ? new JsonObject { ["question"] = new JsonObject { ["text"] = poll.Question.Text } } : null,
        ["embeds"] = new JsonArray([.. message.Embeds.Select(embed => (JsonNode)new JsonObject
        {
            ["title"] = embed.Title,
            ["description"] = embed.Description,
            ["fields"] = new JsonArray([.. embed.Fields.Select(field => (JsonNode)new JsonObject { ["name"] = field.Name, ["value"] = field.Value })]),
        })]),
    };

    // The library tells them in one row: the subcommand first, then what is given and what is being typed.
    private static JsonArray Typed(IReadOnlyCollection<AutocompleteOption> options)
    {
        var typed = new JsonArray([.. options.Where(option => !IsSubcommand(option)).Select(option =>
            new JsonObject { ["name"] = option.Name, ["type"] = (int)option.Type, ["value"] = Convert.ToString(option.Value, CultureInfo.InvariantCulture), ["focused"] = option.Focused })]);

        return options.Where(IsSubcommand).Reverse().Aggregate(typed, (inner, word) => new JsonArray(new JsonObject { ["name"] = word.Name, ["type"] = (int)word.Type, ["options"] = inner }));
    }

    private static bool IsSubcommand(AutocompleteOption option) => option.Type is ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup;

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
