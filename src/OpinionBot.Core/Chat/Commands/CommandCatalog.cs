namespace OpinionBot.Chat.Commands;

/// <summary>All commands, found by name. Whoever may not use one is told so in one sentence.</summary>
public sealed class CommandCatalog(IEnumerable<ChatCommand> commands)
{
    private readonly IReadOnlyList<ChatCommand> _commands = [.. commands.OrderBy(command => command.Audience).ThenBy(command => command.Name, StringComparer.Ordinal)];

    /// <summary>Members' commands first, then moderators', each by name.</summary>
    public IReadOnlyList<ChatCommand> Commands => _commands;

    /// <summary>The command with this name, in whatever case; null when there is none.</summary>
    public ChatCommand? Find(string name) => _commands.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The command that a typed line calls; null when there is none.</summary>
    public ChatCommand? FindForLine(string line) => FindFor(ReadWords(line));

    /// <summary>The question of a line that calls <c>/ask</c>; null for any other line, and for one that cannot be read.</summary>
    public string? QuestionOf(string line) =>
        ReadWords(line) is var words && FindFor(words) is { Name: "ask" } ask && CommandLineWords.Bind(ask, line, Given(ask, words)) is (var values, null) ? values["question"] : null;

    /// <summary>Runs a command whose options a platform has read already.</summary>
    public static Task<Reply> RunAsync(ChatCommand command, CommandCall call, CancellationToken cancellationToken) =>
        command.Audience == CommandAudience.Moderators && !call.Asker.IsModerator
            ? Task.FromResult(Reply.ToAskerOnly($"/{command.Name} is for moderators; ask one of them, or see /help for what you can do."))
            : command.HandleAsync(call, cancellationToken);

    /// <summary>Runs a line as somebody typed it: <c>/compare "Japan, United States" nervous</c>.</summary>
    public Task<Reply> RunLineAsync(string line, Asker asker, ReplyAddress address, CancellationToken cancellationToken)
    {
        var words = ReadWords(line);

        if (FindFor(words) is not { } command)
        {
            return Task.FromResult(Reply.ToAskerOnly(Unknown(Name(words, 0))));
        }

        // Access before usage: who may not use a command need not learn how to.
        if (command.Audience == CommandAudience.Moderators && !asker.IsModerator)
        {
            return RunAsync(command, new CommandCall(asker, address, new Dictionary<string, string>()), cancellationToken);
        }

        if (Misspelt(command, Name(words, 1)) is { } meant)
        {
            return Task.FromResult(Reply.ToAskerOnly($"There is no command /{command.Name} {words[1].Text}; did you mean /{meant.Name}?"));
        }

        return CommandLineWords.Bind(command, line, Given(command, words)) switch
        {
            (var values, null) => RunAsync(command, new CommandCall(asker, address, values), cancellationToken),
            (_, { } fault) => Task.FromResult(Reply.ToAskerOnly($"{fault} Usage: {Usage(command)}")),
        };
    }

    /// <summary><c>/evidence fact</c>, optional ones in square brackets.</summary>
    public static string Usage(ChatCommand command) =>
        string.Join(' ', command.Options.Select(option => option.Required ? option.Name : $"[{(option.Kind == OptionKind.Flag ? option.Name : option.Name + ":…")}]").Prepend($"/{command.Name}"));

    private static IReadOnlyList<TypedWord> ReadWords(string line) =>
        [.. TypedWord.ReadAll(line).Select((word, at) => at == 0 ? word with { Text = word.Text.TrimStart('/') } : word).Where(word => word.IsQuoted || word.Text.Length > 0)];

    private static IReadOnlyList<TypedWord> Given(ChatCommand command, IReadOnlyList<TypedWord> words) => [.. words.Skip(command.Name.Split(' ').Length)];

    // A name may end a sentence: "/help."
    private static string Name(IReadOnlyList<TypedWord> words, int at) => at < words.Count ? words[at].Bare.ToLowerInvariant() : "";

    private ChatCommand? FindFor(IReadOnlyList<TypedWord> words) => Find($"{Name(words, 0)} {Name(words, 1)}") ?? Find(Name(words, 0));

    // "/review aprove F12" is no review of a source "aprove".
    private ChatCommand? Misspelt(ChatCommand called, string word) =>
        called.Name.Contains(' ', StringComparison.Ordinal) ? null : _commands.FirstOrDefault(command => command.Name.StartsWith(called.Name + " ", StringComparison.Ordinal) && Language.OneEdit.Separates(word, command.Name[(called.Name.Length + 1)..]));

    private string Unknown(string name)
    {
        var near = _commands.Select(command => command.Name.Split(' ')[0]).Distinct(StringComparer.Ordinal).FirstOrDefault(other => Language.OneEdit.Separates(name, other) || (name.Length > 2 && other.StartsWith(name, StringComparison.Ordinal)));
        var subcommands = _commands.Where(command => command.Name.StartsWith(name + " ", StringComparison.Ordinal)).Select(command => "/" + command.Name).ToList();

        return subcommands.Count > 0 ? $"Say what to do: {string.Join(", ", subcommands)}."
            : near is null ? $"There is no command /{name}; /help lists them."
            : $"There is no command /{name}; did you mean /{near}? /help lists them all.";
    }
}
