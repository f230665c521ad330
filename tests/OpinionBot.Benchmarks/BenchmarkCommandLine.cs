using System.CommandLine;
using BenchmarkDotNet.Running;
using OpinionBot.Answering;
using OpinionBot.Comparing;
using OpinionBot.Llm;
using OpinionBot.Search.Vectors;

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

        var wait = new Option<int>("--wait") { Description = "Milliseconds before the stub's first word.", HelpName = "MS", DefaultValueFactory = _ => 300 };
        var model = new Command("model", "What the bot adds to a model's time to its first sentence, with a stub on the loopback address.") { queries, wait, json };
        model.SetAction((parsed, cancellationToken) => new ModelRun(System.Console.Out, TimeProvider.System)
            .RunAsync(Math.Min(parsed.GetValue(queries), 500), TimeSpan.FromMilliseconds(parsed.GetValue(wait)), parsed.GetValue(json), cancellationToken));

        var dimension = Count("--dimension", 1_536, "Numbers a vector.");
        var vectors = new Command("vectors", "The scan of vectors beside an exact search.") { facts, queries, dimension, json };
        vectors.SetAction(parsed => new VectorsRun(System.Console.Out, TimeProvider.System)
            .Run(parsed.GetValue(facts), Math.Min(parsed.GetValue(queries), 200), parsed.GetValue(dimension), parsed.GetValue(json)));

        var port = Count("--port", 11_435, "The port to listen on.");
        var personality = new Option<string>("--as") { Description = "honest, german, malicious, failing or silent.", HelpName = "WHO", DefaultValueFactory = _ => "honest" };
        personality.AcceptOnlyFromAmong("honest", "german", "malicious", "failing", "silent");
        var stub = new Command("stub", "A model server of the tests, to try the bot by hand: set Llm:Endpoint to its address.") { port, personality };
        stub.SetAction((parsed, cancellationToken) => new StubRun(System.Console.Out).RunAsync(parsed.GetValue(port), parsed.GetValue(personality)!, cancellationToken));

        var parts = new Command("parts", "BenchmarkDotNet on the parts; what follows is its own command line, such as --filter '*Query*'.") { TreatUnmatchedTokensAsErrors = false };
        parts.SetAction(parsed => { BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommandLine).Assembly).Run([.. parsed.UnmatchedTokens]); });

        return new RootCommand("Measures the speed of OpinionBot.") { compare, answers, model, vectors, stub, parts };
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
