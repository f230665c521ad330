using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Chat.Commands.Curating;
using OpinionBot.Curation;
using OpinionBot.Curation.Fetching;
using OpinionBot.Facts;
using OpinionBot.Operations;
using Spectre.Console;

namespace OpinionBot.Console.Library;

/// <summary>Adds a document from the command line: for every workspace, or for the one that is named.</summary>
internal sealed class LibraryAddRun(LibraryStartup startup, ArticleCurator curator, WorkspaceNames names, ReplyPrinter printer, IAnsiConsole console)
{
    private static readonly NamedWorkspace Terminal = new(WorkspaceId.Console, IsKnown: true);

    /// <param name="document">A path, an address, or <c>-</c> for standard input.</param>
    /// <param name="details">Options as given, by the names of <c>/library add</c>.</param>
    /// <param name="workspace">The only one that is to be answered from it; null for everyone.</param>
    public async Task<int> RunAsync(string document, IReadOnlyDictionary<string, string> details, string? workspace, bool asJson, CancellationToken cancellationToken)
    {
        var library = workspace is null ? Terminal : await names.ReadAsync(workspace, cancellationToken);
        var call = new CommandCall(LibraryRun.Person, ReplyAddress.Console with { Workspace = library.Id }, details);

        if (LibraryAddCommand.TryReadGiven(call, out var given) is { } fault)
        {
            throw new BadInputException(fault);
        }

        await startup.RunAsync(cancellationToken);

        var origin = Origin(document);
        var curated = await WithProgressAsync(() => OwnThread.RunAsync(
            () => curator.AddAsync(origin, given, call.Has("approve"), share: workspace is null, call.Moderator, cancellationToken), cancellationToken));

        if (curated is Curated.Unusable unusable)
        {
            throw new BadInputException(unusable.Reason);
        }

        if (asJson)
        {
            await System.Console.Out.WriteLineAsync(CuratedJson.Write(curated));
        }
        else
        {
            printer.Print(Reply.Of([.. CuratedText.For(curated, isAtTerminal: true), .. Doubts(library)]));
        }

        return ExitCode.Done;
    }

    private static string[] Doubts(NamedWorkspace library) =>
        library.IsKnown ? [] : [$"Nothing has come from {library.Id} yet; if that is not its id, take the source out with library remove."];

    // Fetching cannot say how far it is, so the bar only shows that work goes on.
    private Task<Curated> WithProgressAsync(Func<Task<Curated>> work) =>
        console.Profile.Capabilities.Interactive && !System.Console.IsOutputRedirected
            ? console.Progress().HideCompleted(true).StartAsync(async progress =>
            {
                var task = progress.AddTask("Reading the document").IsIndeterminate();
                var curated = await work();
                task.Value = task.MaxValue;

                return curated;
            })
            : work();

    private static ArticleOrigin Origin(string document) =>
        document == "-" ? new ArticleOrigin.Content(StandardInput.Stream, "standard input")
        : document.Contains("://", StringComparison.Ordinal)
            ? Uri.TryCreate(document, UriKind.Absolute, out var url) ? new ArticleOrigin.Url(url) : throw new BadInputException($"{document} is no address; give one that begins with https:// or http://, or a path.")
        : new ArticleOrigin.File(document);
}
