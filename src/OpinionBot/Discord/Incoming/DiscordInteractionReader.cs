using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Claims;
using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Chat.Commands.Curating;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Discord.Registering;

namespace OpinionBot.Discord.Incoming;

/// <summary>Reads interactions: commands, presses of buttons, submitted forms, and what is being typed.</summary>
internal sealed class DiscordInteractionReader(DiscordCommands commands, IOptions<DiscordOptions> options, TimeProvider time)
{
    private const ulong Administrator = 1 << 3;
    private const ulong ManageServer = 1 << 5;
    private const int Ping = 1;
    private const int Command = 2;
    private const int Press = 3;
    private const int Typing = 4;
    private const int Form = 5;
    private const int MenuOfMessage = 3;
    private const int Subcommand = 1;
    private const string InstalledByServer = "0";
    private const int AnnouncementThread = 10;
    private const int PublicThread = 11;
    private const int PrivateThread = 12;

    /// <returns>Null when it is of no kind that this version knows.</returns>
    public DiscordInteraction? Read(JsonObject interaction)
    {
        var kind = interaction["type"] is JsonValue type && type.TryGetValue<int>(out var number) ? number : 0;

        try
        {
            return ReadKnown(kind, interaction) ?? Outdated(kind);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or KeyNotFoundException or NullReferenceException or OverflowException or ArgumentException)
        {
            // Signed by Discord and yet of another form than this version knows: that is told, not stumbled over.
            return Outdated(kind);
        }
    }

    private DiscordInteraction? ReadKnown(int kind, JsonObject interaction) => kind switch
    {
        Ping => new DiscordInteraction.Ping(),
        Command => ReadCommand(interaction),
        Press => ReadPress(interaction),
        Typing => ReadTyping(interaction),
        Form => ReadForm(interaction),
        _ => null,
    };

    private static DiscordInteraction.Outdated? Outdated(int kind) => kind switch
    {
        Command => new DiscordInteraction.Outdated("This command is of another version of me, or has an option of one. Reload Discord to see what I have, or use /help."),
        Press => new DiscordInteraction.Outdated("This button is of another version of me and does nothing any more. Please ask again; /help shows what I can do."),
        Typing => new DiscordInteraction.Outdated(null),
        Form => new DiscordInteraction.Outdated("This form is of another version of me, and nothing of it was kept. Please open it again."),
        _ => null,
    };

    private DiscordInteraction? ReadCommand(JsonObject interaction)
    {
        var data = interaction["data"]!.AsObject();

        if ((int?)data["type"] == MenuOfMessage && (string?)data["name"] == DiscordIds.CheckClaim)
        {
            var message = data["resolved"]!["messages"]!.AsObject().First().Value!.AsObject();

            return Entry(interaction, new InboxRequest.Command("check", new Dictionary<string, string> { ["claim"] = ClaimText.Choose(DiscordMessageText.Read(message)) }), isPrivate: false);
        }

        var (command, given) = Called(data);

        if (command is null)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        UploadedFile? file = null;

        foreach (var option in given)
        {
            var name = (string)option!["name"]!;

            // Of another version, and nothing that somebody gave is left out in silence.
            if (command.Options.FirstOrDefault(one => one.Name == name) is not { } known || known.Choices?.Contains(option["value"]!.ToString()) == false)
            {
                return null;
            }

            switch (known.Kind)
            {
                case OptionKind.Attachment:
                    file = ReadFile(data["resolved"]!["attachments"]![option["value"]!.ToString()]!.AsObject());
                    break;

                // A flag that is given as false is not given.
                case OptionKind.Flag when option["value"]!.ToString() != "true":
                    break;

                // What members ask is in their words; what moderators give is kept with its addresses.
                case OptionKind.Text or OptionKind.LongText when command.Audience == CommandAudience.Everyone:
                    values[name] = DiscordQuestionText.Read(option["value"]!.ToString());
                    break;

                default:
                    values[name] = option["value"]!.ToString();
                    break;
            }
        }

        if (command.Options.Any(option => option.Required && !values.ContainsKey(option.Name)))
        {
            return null;
        }

        return command.Name == "library add" && values.Count == 0 && file is null ? Opens(interaction, null)
            : command.Name == FactPartCommand.CommandName && values.Count == 1 && values.TryGetValue("fact", out var fact) ? Opens(interaction, fact, isOfParts: true)
            : Entry(interaction, new InboxRequest.Command(command.Name, values, file is null ? [] : [file]), command.Audience == CommandAudience.Moderators);
    }

    private DiscordInteraction? ReadPress(JsonObject interaction)
    {
        var id = (string)interaction["data"]!["custom_id"]!;
        var bar = id.IndexOf('|', StringComparison.Ordinal);
        var (kind, value) = bar < 0 ? (id, "") : (id[..(bar + 1)], id[(bar + 1)..]);

        return kind switch
        {
            DiscordIds.Pick => Entry(interaction, new InboxRequest.Line((string)interaction["data"]!["values"]![0]!), isPrivate: true),

            // A moderator's card gives way to what comes of its button; what somebody has asked stays.
            DiscordIds.Run => Entry(interaction, new InboxRequest.Line(value), isPrivate: true, replaces: !IsOfMembers(value)),
            DiscordIds.Edit => Opens(interaction, value.Split(' ')[^1], isOfParts: value.StartsWith("/" + FactPartCommand.CommandName, StringComparison.Ordinal)),
            DiscordIds.Share => Entry(interaction, new InboxRequest.Share(long.Parse(value, CultureInfo.InvariantCulture)), isPrivate: true, eventId: $"share {value}"),
            DiscordIds.VoteUp => Entry(interaction, new InboxRequest.Vote(long.Parse(value, CultureInfo.InvariantCulture), IsHelpful: true), isPrivate: true),
            DiscordIds.VoteDown => Entry(interaction, new InboxRequest.Vote(long.Parse(value, CultureInfo.InvariantCulture), IsHelpful: false), isPrivate: true),
            _ => null,
        };
    }

    private DiscordInteraction.Entry? ReadForm(JsonObject interaction)
    {
        var data = interaction["data"]!.AsObject();
        var id = (string)data["custom_id"]!;
        var values = data["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(input => ((string)input!["custom_id"]!, (string?)input["value"]))
            .Where(input => !string.IsNullOrWhiteSpace(input.Item2)).ToDictionary(input => input.Item1, input => input.Item2!);

        if (id.StartsWith(DiscordIds.EditFact, StringComparison.Ordinal))
        {
            values["fact"] = id[DiscordIds.EditFact.Length..];

            return values.ContainsKey("text") ? Entry(interaction, new InboxRequest.Command("review edit", values), isPrivate: true) : null;
        }

        if (id.StartsWith(DiscordIds.EditParts, StringComparison.Ordinal))
        {
            return Entry(interaction, new InboxRequest.Command(FactPartCommand.CommandName, new Dictionary<string, string>(DiscordForms.ReadParts(values)) { ["fact"] = id[DiscordIds.EditParts.Length..] }), isPrivate: true);
        }

        if (values.Remove("more", out var more))
        {
            values["document"] += more;
        }

        return id == DiscordIds.AddArticle ? Entry(interaction, new InboxRequest.Command("library add", values), isPrivate: true) : null;
    }

    private DiscordInteraction.Typing? ReadTyping(JsonObject interaction)
    {
        var (command, given) = Called(interaction["data"]!.AsObject());
        var options = given.OfType<JsonObject>().ToLookup(option => (bool?)option["focused"] == true, option => (Name: (string)option["name"]!, Text: option["value"]?.ToString() ?? ""));

        return command is not null && options[true].ToList() is [var typed]
            ? new DiscordInteraction.Typing(DiscordReplyTo.WorkspaceOf((string?)interaction["guild_id"], (string)User(interaction)["id"]!), IsModerator(interaction), command.Name, typed.Name, typed.Text, options[false].ToDictionary())
            : null;
    }

    private (ChatCommand? Command, JsonArray Given) Called(JsonObject data)
    {
        var given = data["options"] as JsonArray ?? [];
        var sub = given is [JsonObject first] && (int?)first["type"] == Subcommand ? first : null;

        return (commands.Find((string)data["name"]!, (string?)sub?["name"]), sub is null ? given : sub["options"] as JsonArray ?? []);
    }

    private static UploadedFile ReadFile(JsonObject attachment) =>
        new((string?)attachment["filename"] ?? "the file", new Uri((string)attachment["url"]!), (long?)attachment["size"] ?? 0, (string?)attachment["content_type"]);

    private DiscordInteraction.Opens Opens(JsonObject interaction, string? fact, bool isOfParts = false) =>
        new(DiscordReplyTo.WorkspaceOf((string?)interaction["guild_id"], (string)User(interaction)["id"]!), IsModerator(interaction), fact, isOfParts);

    private DiscordInteraction.Entry Entry(JsonObject interaction, InboxRequest request, bool isPrivate, bool replaces = false, string? eventId = null)
    {
        var user = User(interaction);
        var now = time.GetUtcNow();
        var parent = Parent(interaction["channel"]);
        var to = new DiscordReplyTo
        {
            Channel = (string?)interaction["channel_id"] ?? (string)interaction["channel"]!["id"]!,
            Guild = (string?)interaction["guild_id"],
            Token = (string)interaction["token"]!,
            IsModerator = IsModerator(interaction),
            Lacks = PostingPermissions.FindLacking(interaction, isInThread: parent is not null),
            IsVisitor = interaction["guild_id"] is not null && interaction["authorizing_integration_owners"] is JsonObject installed && !installed.ContainsKey(InstalledByServer),
        };

        return new DiscordInteraction.Entry(
            new InboxEntry
            {
                Platform = DiscordPlatform.PlatformName,
                EventId = eventId ?? (string)interaction["id"]!,
                AskerId = (string)user["id"]!,
                AskerName = (string?)interaction["member"]?["nick"] ?? (string?)user["global_name"] ?? (string)user["username"]!,
                Address = new ReplyAddress(DiscordReplyTo.WorkspaceOf(to.Guild, (string)user["id"]!), parent ?? to.Channel, to.Channel),
                Request = request,
                ReplyTo = to.ToString(),
                AskedAt = now,
                ReceivedAt = now,
            },
            isPrivate,
            replaces);
    }

    private static bool IsOfMembers(string line) =>
        line.StartsWith(Reply.EvidenceCommand, StringComparison.Ordinal) || line.StartsWith(Reply.AskCommand, StringComparison.Ordinal);

    private bool IsModerator(JsonObject interaction) =>
        interaction["member"] is JsonObject member
        && ((ulong.TryParse((string?)member["permissions"], out var permissions) && (permissions & (Administrator | ManageServer)) != 0)
            || (member["roles"] as JsonArray ?? []).Any(role => options.Value.ModeratorRoles.Contains((string?)role)));

    // What is set for a channel holds in its threads.
    private static string? Parent(JsonNode? channel) => (int?)channel?["type"] is AnnouncementThread or PublicThread or PrivateThread ? (string?)channel["parent_id"] : null;

    private static JsonObject User(JsonObject interaction) => (interaction["member"]?["user"] ?? interaction["user"])!.AsObject();
}
