using System.CommandLine;

namespace OpinionBot.Console.Library;

/// <summary>The <c>library</c> part of the command line.</summary>
internal static class LibraryCommandLine
{
    private static readonly string[] Details = ["title", "author", "publisher", "published", "url"];

    /// <param name="run">Runs work on a host built for the parsed line.</param>
    public static Command Build(Func<ParseResult, Func<LibraryRun, Task<int>>, Task<int>> run)
    {
        var library = new Command("library", "Curate the library.") { BuildAdd(run), BuildSimple("list", "List all sources.", run), BuildShow(run), BuildForSource("remove", "Remove a source with its text and facts, for good.", run) };

        return library;
    }

    private static Command BuildAdd(Func<ParseResult, Func<LibraryRun, Task<int>>, Task<int>> run)
    {
        var document = new Argument<string>("document") { Description = "A path, an https:// address, or - for standard input." };
        var approve = new Option<bool>("--approve") { Description = "Approve what is found without review." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var details = Details.Select(name => new Option<string?>("--" + name) { Description = $"Its {name}, if the document does not say." }).ToList();
        var add = new Command("add", "Add an article: text, Markdown, HTML or PDF.") { document, approve, json };

        foreach (var detail in details)
        {
            add.Options.Add(detail);
        }

        add.SetAction((parsed, cancellationToken) => run(parsed, library =>
        {
            var given = details.Where(detail => parsed.GetValue(detail) is not null).ToDictionary(detail => detail.Name[2..], detail => parsed.GetValue(detail)!);

            if (parsed.GetValue(approve))
            {
                given["approve"] = "true";
            }

            return library.AddAsync(parsed.GetRequiredValue(document), given, parsed.GetValue(json), cancellationToken);
        }));

        return add;
    }

    private static Command BuildSimple(string name, string description, Func<ParseResult, Func<LibraryRun, Task<int>>, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, cancellationToken) => run(parsed, library => library.RunAsync($"library {name}", new Dictionary<string, string>(), cancellationToken)));

        return command;
    }

    private static Command BuildShow(Func<ParseResult, Func<LibraryRun, Task<int>>, Task<int>> run)
    {
        var show = BuildForSource("show", "Show one source and its facts.", run);
        var source = show.Arguments.OfType<Argument<string>>().Single();
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every fact." };
        show.Options.Add(json);
        show.SetAction((parsed, cancellationToken) => run(parsed, library => parsed.GetValue(json)
            ? library.ShowJsonAsync(parsed.GetRequiredValue(source), cancellationToken)
            : library.RunAsync("library show", new Dictionary<string, string> { ["source"] = parsed.GetRequiredValue(source) }, cancellationToken)));

        return show;
    }

    private static Command BuildForSource(string name, string description, Func<ParseResult, Func<LibraryRun, Task<int>>, Task<int>> run)
    {
        var source = new Argument<string>("source") { Description = "Its number, for example S3." };
        var command = new Command(name, description) { source };
        command.SetAction((parsed, cancellationToken) =>
            run(parsed, library => library.RunAsync($"library {name}", new Dictionary<string, string> { ["source"] = parsed.GetRequiredValue(source) }, cancellationToken)));

        return command;
    }
}
