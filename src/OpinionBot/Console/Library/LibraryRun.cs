using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Chat.Commands.Curating;
using OpinionBot.Curation;
using OpinionBot.Curation.Fetching;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Operations;
using Spectre.Console;

namespace OpinionBot.Console.Library;

/// <summary>Curates the library from the command line.</summary>
internal sealed class LibraryRun(LibraryStartup startup, ArticleCurator curator, ISourceStore sources, IFactStore facts, CommandCatalog catalog, ReplyPrinter printer, IAnsiConsole console)
{
    private static readonly Asker Person = new("console", Environment.UserName, IsModerator: true);

    /// <param name="document">A path, an address, or <c>-</c> for standard input.</param>
    /// <param name="details">Options as given, by the names of <c>/library add</c>.</param>
    public async Task<int> AddAsync(string document, IReadOnlyDictionary<string, string> details, bool asJson, CancellationToken cancellationToken)
    {
        var call = new CommandCall(Person, ReplyAddress.Console, details);

        if (LibraryAddCommand.TryReadGiven(call, out var given) is { } fault)
        {
            throw new BadInputException(fault);
        }

        await startup.RunAsync(cancellationToken);

        var origin = Origin(document);
        var curated = await WithProgressAsync(() => OwnThread.RunAsync(() => curator.AddAsync(origin, given, call.Has("approve"), call.Moderator, cancellationToken), cancellationToken));

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
            printer.Print(Reply.Of([.. CuratedText.For(curated)]));
        }

        return ExitCode.Done;
    }

    /// <summary>Runs the chat command of the same name.</summary>
    public async Task<int> RunAsync(string command, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        await startup.RunAsync(cancellationToken);
        printer.Print(await CommandCatalog.RunAsync(catalog.Find(command)!, new CommandCall(Person, ReplyAddress.Console, values), cancellationToken));

        return ExitCode.Done;
    }

    /// <summary>Prints one source with all its facts as JSON.</summary>
    public async Task<int> ShowJsonAsync(string source, CancellationToken cancellationToken)
    {
        await startup.RunAsync(cancellationToken);

        if (!SourceId.TryParse(source, out var id) || await sources.GetAsync(ReplyAddress.Console.Workspace, id, cancellationToken) is null)
        {
            throw new BadInputException($"The library has no source {source}; library list shows them.");
        }

        await System.Console.Out.WriteLineAsync(LibraryJson.Write(id, await facts.ListBySourceAsync(ReplyAddress.Console.Workspace, id, cancellationToken)));

        return ExitCode.Done;
    }

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
