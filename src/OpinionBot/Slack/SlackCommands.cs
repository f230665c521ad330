using OpinionBot.Chat.Commands;

namespace OpinionBot.Slack;

/// <summary>The bot's commands as Slack's slash commands: one for each first word; what follows it is text.</summary>
internal static class SlackCommands
{
    // Slack keeps some names for itself.
    private const string OwnHelp = "/opinionbot";

    // Words that only begin commands and are none themselves.
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["library"] = "Curate the library: add, list, show, refresh or remove sources",
        ["fact"] = "Correct a fact, take it back, or say how people ask for it",
    };

    /// <summary>Slack's name of each command with its description and how it is used, by name.</summary>
    public static IReadOnlyList<(string Name, string Description, string Usage)> Of(CommandCatalog catalog) =>
        [.. catalog.Commands.GroupBy(command => command.Name.Split(' ')[0]).Select(group => Describe(group.Key, [.. group])).OrderBy(command => command.Name, StringComparer.Ordinal)];

    /// <summary>The bot's name of a slash command: <c>/opinionbot</c> is <c>/help</c>.</summary>
    public static string ToCommand(string slashCommand) => slashCommand == OwnHelp ? "/help" : slashCommand;

    private static (string Name, string Description, string Usage) Describe(string word, IReadOnlyList<ChatCommand> commands)
    {
        var main = commands.FirstOrDefault(command => command.Name == word) ?? commands[0];
        var usage = commands is [{ Name: var only } one] && only == word
            ? string.Join(' ', one.Options.Where(option => option.Kind != OptionKind.Attachment).Select(option => option.Required || option.Kind == OptionKind.Flag ? $"[{option.Name}]" : $"[{option.Name}:…]"))
            : string.Join(" | ", commands.Select(command => command.Name == word ? "" : command.Name[(word.Length + 1)..]).Where(name => name.Length > 0));

        return (word == "help" ? OwnHelp : $"/{word}", main.Name == word ? main.Description : Groups[word], usage);
    }
}
