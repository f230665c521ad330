namespace OpinionBot.Chat.Commands;

public enum CommandAudience
{
    Everyone,
    Moderators,
}

public enum OptionKind
{
    Text,
    LongText,
    Number,
    Choice,
    Flag,
    Attachment,
}

/// <summary>One typed option of a command.</summary>
/// <param name="Name">Lower case, one word.</param>
/// <param name="Description">What to give, for people.</param>
/// <param name="Kind">How it is typed and checked.</param>
/// <param name="Required">False when the command has a sensible way without it.</param>
/// <param name="Choices">The allowed words of a <see cref="OptionKind.Choice"/>.</param>
public sealed record CommandOption(
    string Name,
    string Description,
    OptionKind Kind = OptionKind.Text,
    bool Required = true,
    IReadOnlyList<string>? Choices = null);

/// <summary>
/// A command as every platform offers it. Defined once; adapters map name, description and options to their own registration
/// and hand the call to <see cref="HandleAsync"/>. A command with a space in its name is a subcommand: <c>library add</c>.
/// </summary>
public abstract class ChatCommand
{
    /// <summary>Lower case; <c>ask</c> or <c>library add</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in at most 100 characters.</summary>
    public abstract string Description { get; }

    public virtual CommandAudience Audience => CommandAudience.Everyone;

    /// <summary>In the order they are typed; the last text option takes the rest of the line in a terminal.</summary>
    public virtual IReadOnlyList<CommandOption> Options => [];

    /// <summary>Bad input is a reply of one clear sentence, never an exception.</summary>
    public abstract Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken);
}
