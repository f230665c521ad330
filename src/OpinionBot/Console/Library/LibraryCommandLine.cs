using System.CommandLine;

namespace OpinionBot.Console.Library;

/// <summary>The <c>library</c> part of the command line.</summary>
internal static class LibraryCommandLine
{
    private static readonly string[] Details = ["title", "author", "publisher", "published", "url"];

    /// <param name="run">Runs work with the services of a host built for the parsed line.</param>
    public static Command Build(Func<ParseResult, Func<IServiceProvider, Task<int>>, Task<int>> run) => new("library", "Curate the library.")
    {
        BuildAdd(run),
        BuildList(run),
        BuildShow(run),
        BuildForSource("share", "Let every workspace be answered from a source that is the terminal's alone.", run, (library, source, cancellationToken) => library.ShareAsync(source, cancellationToken)),
        BuildForSource("remove", "Remove a source with its text and facts, for good.", run, (library, source, cancellationToken) => library.RunAsync("library remove", Of(source), cancellationToken)),
    };

    private static Command BuildAdd(Func<ParseResult, Func<IServiceProvider, Task<int>>, Task<int>> run)
    {
        var document = new Argument<string>("document") { Description = "A path, an https:// address, or - for standard input." };
        var approve = new Option<bool>("--approve") { Description = "Approve what is found without review." };
        var workspace = new Option<string?>("--workspace") { Description = "Keep it to one workspace instead of everyone: terminal, slack:T…, discord:….", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var details = Details.Select(name => new Option<string?>("--" + name) { Description = $"Its {name}, if the document does not say." }).ToList();
        var add = new Command("add", "Add an article: text, Markdown, HTML or PDF.") { document, approve, workspace, json };

        foreach (var detail in details)
        {
            add.Options.Add(detail);
        }

        add.SetAction((parsed, cancellationToken) => run(parsed, services =>
        {
            var given = details.Where(detail => parsed.GetValue(detail) is not null).ToDictionary(detail => detail.Name[2..], detail => parsed.GetValue(detail)!);

            if (parsed.GetValue(approve))
            {
                given["approve"] = "true";
            }

            return services.GetRequiredService<LibraryAddRun>().RunAsync(parsed.GetRequiredValue(document), given, parsed.GetValue(workspace), parsed.GetValue(json), cancellationToken);
        }));

        return add;
    }

    private static Command BuildList(Func<ParseResult, Func<IServiceProvider, Task<int>>, Task<int>> run)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every source." };
        var list = new Command("list", "List all sources, and whose each is.") { json };
        list.SetAction((parsed, cancellationToken) => run(parsed, services =>
        {
            var library = services.GetRequiredService<LibraryRun>();

            return parsed.GetValue(json) ? library.ListJsonAsync(cancellationToken) : library.RunAsync("library list", new Dictionary<string, string>(), cancellationToken);
        }));

        return list;
    }

    private static Command BuildShow(Func<ParseResult, Func<IServiceProvider, Task<int>>, Task<int>> run)
    {
        var source = SourceArgument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every fact." };
        var show = new Command("show", "Show one source and its facts.") { source, json };
        show.SetAction((parsed, cancellationToken) => run(parsed, services =>
        {
            var (library, given) = (services.GetRequiredService<LibraryRun>(), parsed.GetRequiredValue(source));

            return parsed.GetValue(json) ? library.ShowJsonAsync(given, cancellationToken) : library.RunAsync("library show", Of(given), cancellationToken);
        }));

        return show;
    }

    private static Command BuildForSource(string name, string description, Func<ParseResult, Func<IServiceProvider, Task<int>>, Task<int>> run, Func<LibraryRun, string, CancellationToken, Task<int>> act)
    {
        var source = SourceArgument();
        var command = new Command(name, description) { source };
        command.SetAction((parsed, cancellationToken) => run(parsed, services => act(services.GetRequiredService<LibraryRun>(), parsed.GetRequiredValue(source), cancellationToken)));

        return command;
    }

    private static Argument<string> SourceArgument() => new("source") { Description = "Its number, for example S3." };

    private static Dictionary<string, string> Of(string source) => new() { ["source"] = source };
}
