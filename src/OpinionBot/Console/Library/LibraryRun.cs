using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Operations;

namespace OpinionBot.Console.Library;

/// <summary>Shows and curates from the command line what the libraries of all workspaces hold.</summary>
internal sealed class LibraryRun(LibraryStartup startup, ISourceStore sources, IFactStore facts, CommandCatalog catalog, ReplyPrinter printer)
{
    public static readonly Asker Person = new("console", Environment.UserName, IsModerator: true);

    private static readonly Moderator Operator = new(WorkspaceId.Console, Person.Id, Person.Name);

    /// <summary>Runs the chat command of the same name.</summary>
    public async Task<int> RunAsync(string command, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        await startup.RunAsync(cancellationToken);
        printer.Print(await CommandCatalog.RunAsync(catalog.Find(command)!, new CommandCall(Person, ReplyAddress.Console, values), cancellationToken));

        return ExitCode.Done;
    }

    /// <summary>Prints the sources of all workspaces as JSON.</summary>
    public async Task<int> ListJsonAsync(CancellationToken cancellationToken)
    {
        await startup.RunAsync(cancellationToken);
        await System.Console.Out.WriteLineAsync(SourceListJson.Write(await sources.ListAllAsync(cancellationToken)));

        return ExitCode.Done;
    }

    /// <summary>Prints one source with all its facts as JSON.</summary>
    public async Task<int> ShowJsonAsync(string source, CancellationToken cancellationToken)
    {
        await startup.RunAsync(cancellationToken);
        var shown = await FindAsync(source, cancellationToken);
        await System.Console.Out.WriteLineAsync(LibraryJson.Write(shown, await facts.ListBySourceAsync(shown.Workspace, shown.Id, cancellationToken)));

        return ExitCode.Done;
    }

    /// <summary>Lets every workspace be answered from a source that is the terminal's alone.</summary>
    public async Task<int> ShareAsync(string source, CancellationToken cancellationToken)
    {
        await startup.RunAsync(cancellationToken);
        var found = await FindAsync(source, cancellationToken);

        if (found.Workspace != WorkspaceId.Console)
        {
            throw new BadInputException($"{found.Id} belongs to {WhoseText.For(found)}; only a source of the terminal can be shared.");
        }

        var isNew = await sources.ShareAsync(found.Id, Operator, cancellationToken);
        printer.Print(Reply.Of(isNew ? $"{found.Id} is shared now: every workspace is answered from it." : $"{found.Id} is shared already."));

        return ExitCode.Done;
    }

    private async Task<Source> FindAsync(string given, CancellationToken cancellationToken) =>
        SourceId.TryParse(given, out var id)
        && await sources.WorkspaceOfAsync(id, cancellationToken) is { } workspace
        && await sources.GetAsync(workspace, id, cancellationToken) is { } source
            ? source
            : throw new BadInputException($"The library has no source {given}; library list shows them.");
}
