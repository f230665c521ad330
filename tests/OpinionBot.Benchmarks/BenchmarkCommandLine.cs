using System.CommandLine;
using BenchmarkDotNet.Running;
using OpinionBot.Answering;
using OpinionBot.Comparing;

namespace OpinionBot;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarkCommandLine
{
    /// <returns>0 done, 1 failed, 2 wrong usage or bad input; the last two with one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);

        if (parsed.Errors.Count > 0)
        {
            return Fail(2, $"{parsed.Errors[0].Message.TrimEnd('.')}; see --help.");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (!System.Diagnostics.Debugger.IsAttached)
        {
            // The edge of the process: a person gets a sentence, a debugger the exception.
            return Fail(1, $"The benchmark failed ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}).");
        }
    }

    private static RootCommand Build()
    {
        var facts = Count("--facts", 100_000, "How many facts to make.");
        var queries = Count("--queries", 500, "How many questions a set has.");
        var postgres = new Option<string?>("--postgres") { Description = "Compare with PostgreSQL as well, by this connection string.", HelpName = "CONNECTION" };
        var json = new Option<string?>("--json") { Description = "Write the figures as JSON, too.", HelpName = "FILE" };

        var compare = new Command("compare", "The product's index beside Lucene.NET, SQLite FTS5 and PostgreSQL, in one process.") { facts, queries, postgres, json };
        compare.SetAction(parsed => new CompareRun(System.Console.Out, TimeProvider.System)
            .Run(parsed.GetValue(facts), parsed.GetValue(queries), parsed.GetValue(postgres), parsed.GetValue(json)));

        var answers = new Command("answers", "How long whole extractive answers take.") { facts, queries, json };
        answers.SetAction((parsed, cancellationToken) => new AnswersRun(System.Console.Out, TimeProvider.System)
            .RunAsync(parsed.GetValue(facts), parsed.GetValue(queries), parsed.GetValue(json), cancellationToken));

        var parts = new Command("parts", "BenchmarkDotNet on the parts; what follows is its own command line, such as --filter '*Query*'.") { TreatUnmatchedTokensAsErrors = false };
        parts.SetAction(parsed => { BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommandLine).Assembly).Run([.. parsed.UnmatchedTokens]); });

        return new RootCommand("Measures the speed of OpinionBot.") { compare, answers, parts };
    }

    private static Option<int> Count(string name, int usual, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be 1 or more");
            }
        });

        return option;
    }

    private static int Fail(int code, string sentence)
    {
        System.Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));

        return code;
    }
}
