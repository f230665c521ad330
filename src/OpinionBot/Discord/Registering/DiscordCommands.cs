using System.Text.Json.Nodes;
using OpinionBot.Chat.Commands;
using OpinionBot.Discord.Incoming;

namespace OpinionBot.Discord.Registering;

/// <summary>The bot's commands as Discord's application commands: one for each first word, subcommands within it.</summary>
internal sealed class DiscordCommands(CommandCatalog catalog)
{
    private const string ManageServer = "32";
    private const int ChatInput = 1;
    private const int OnMessage = 3;
    private const int Subcommand = 1;

    /// <summary>Everything to register, as Discord takes it.</summary>
    public IReadOnlyList<JsonObject> All =>
    [
        .. catalog.Commands.GroupBy(command => command.Name.Split(' ')[0]).Select(group => Describe(group.Key, [.. group])),
        new JsonObject { ["type"] = OnMessage, ["name"] = DiscordIds.CheckClaim, ["name_localizations"] = DiscordTranslations.OfMenu(), ["integration_types"] = new JsonArray(0, 1), ["contexts"] = new JsonArray(0, 1, 2) },
    ];

    /// <summary>The bot's name of a command: <c>review next</c> is <c>review</c>.</summary>
    public ChatCommand? Find(string word, string? sub) =>
        sub is null ? catalog.Find(word) : catalog.Find($"{word} {sub}") ?? (sub == BaseName(word) ? catalog.Find(word) : null);

    // A command with subcommands cannot be called itself on Discord: it becomes one of them.
    private static string BaseName(string word) => word == "review" ? "next" : "list";

    private static JsonObject Describe(string word, IReadOnlyList<ChatCommand> commands)
    {
        var isForModerators = commands.All(command => command.Audience == CommandAudience.Moderators);
        var described = new JsonObject
        {
            ["type"] = ChatInput,
            ["name"] = word,
            ["description"] = commands.FirstOrDefault(command => command.Name == word)?.Description ?? DiscordTranslations.GroupDescription(word),
            ["integration_types"] = isForModerators ? new JsonArray(0) : new JsonArray(0, 1),
            ["contexts"] = isForModerators ? new JsonArray(0) : new JsonArray(0, 1, 2),
        };

        if (isForModerators)
        {
            described["default_member_permissions"] = ManageServer;
        }

        DiscordTranslations.AddTo(described, word);

        var options = commands is [var only] && only.Name == word
            ? Options(only)
            : new JsonArray([.. commands.Select(command => new JsonObject
            {
                ["type"] = Subcommand,
                ["name"] = command.Name == word ? BaseName(word) : command.Name[(word.Length + 1)..],
                ["description"] = command.Description,
                ["options"] = Options(command),
            })]);

        described["options"] = options;

        return described;
    }

    // Discord wants what must be given first.
    private static JsonArray Options(ChatCommand command) => new([.. command.Options.OrderByDescending(option => option.Required).Select(option =>
    {
        var described = new JsonObject
        {
            ["type"] = option.Kind switch { OptionKind.Number => 4, OptionKind.Flag => 5, OptionKind.Attachment => 11, _ => 3 },
            ["name"] = option.Name,
            ["description"] = option.Description.Length <= 100 ? option.Description : option.Description[..99] + "…",
            ["required"] = option.Required,
        };

        if (option.Choices is { } choices)
        {
            described["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["name"] = choice, ["value"] = choice })]);
        }
        else if (DiscordSuggestions.Options.Contains(option.Name))
        {
            described["autocomplete"] = true;
        }

        DiscordTranslations.AddTo(described, $"{command.Name} {option.Name}");

        return described;
    })]);
}
