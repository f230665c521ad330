using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Chat.Commands;

/// <summary>A command as somebody gave it, its options already read and checked against the definition.</summary>
/// <param name="File">A file given with the call; null when there is none.</param>
public sealed record CommandCall(Asker Asker, ReplyAddress Address, IReadOnlyDictionary<string, string> Values, AttachedFile? File = null)
{
    /// <summary>The moderator behind the call. Only for commands of <see cref="CommandAudience.Moderators"/>.</summary>
    public Moderator Moderator => Asker.IsModerator
        ? new Moderator(Address.Workspace, Asker.Id, Asker.Name)
        : throw new InvalidOperationException($"{Asker.Name} is not a moderator; the catalog must refuse the call before the handler.");

    /// <summary>True at the terminal, where whoever runs the bot sees the libraries of all workspaces and shares what is added.</summary>
    public bool IsAtTerminal => Address.Workspace == WorkspaceId.Console;

    /// <summary>The text of an option; null when it was left out.</summary>
    public string? Get(string option) => Values.GetValueOrDefault(option);

    /// <summary>The text of a required option.</summary>
    public string Require(string option) => Values[option];

    public bool Has(string flag) => Values.ContainsKey(flag);
}

/// <summary>A file that came with a command; fetched only when the command opens it.</summary>
public sealed record AttachedFile(string Name, Func<CancellationToken, Task<Stream>> OpenAsync);
