using System.CommandLine;
using OpinionBot.DataSets;
using OpinionBot.Reporting;
using OpinionBot.Suites;

namespace OpinionBot;

/// <summary>The command line: which suite to run, and on what.</summary>
internal static class EvalsCommandLine
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int BadInput = 2;

    private static readonly IReadOnlyList<Suite> Suites = [new RetrievalSuite(), new AbstentionSuite(), new SentencesSuite(), new ArticleTextSuite()];

    /// <returns>0 done, 1 failed, 2 wrong usage or bad input; the last two with one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);

        if (parsed.Errors.Count > 0)
        {
            return Fail(BadInput, $"{parsed.Errors[0].Message.TrimEnd('.')}; see --help.");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UnusableDataException exception)
        {
            return Fail(BadInput, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(Failed, exception.Message);
        }
    }

    private static RootCommand Build()
    {
        var data = new Option<string?>("--data") { Description = "The folder of the data set, or the one above it.", HelpName = "DIR", Recursive = true };
        var perQuery = new Option<bool>("--per-query") { Description = "Print a line for every query or page.", Recursive = true };
        var root = new RootCommand("Measures the quality of OpinionBot on published data sets.");
        root.Options.Add(data);
        root.Options.Add(perQuery);

        foreach (var suite in Suites)
        {
            var command = new Command(suite.Name, suite.Description);
            command.SetAction(async (parsed, cancellationToken) =>
            {
                var results = await suite.RunAsync(new SuiteInput(parsed.GetValue(data), null, [], false, parsed.GetValue(perQuery)), cancellationToken);

                foreach (var result in results)
                {
                    ResultTable.Print(result, System.Console.Out);
                }

                return Done;
            });
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static int Fail(int code, string sentence)
    {
        System.Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));

        return code;
    }
}
