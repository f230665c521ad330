using System.CommandLine;
using OpinionBot.DataSets;
using OpinionBot.Fitting;
using OpinionBot.Reporting;
using OpinionBot.Suites;
using OpinionBot.Suites.Extraction;
using OpinionBot.Suites.Figures;
using OpinionBot.Suites.Natural;
using OpinionBot.Suites.Questions;
using OpinionBot.Vectors;

namespace OpinionBot;

/// <summary>The command line: which suite to run, and on what.</summary>
internal static class EvalsCommandLine
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int BadInput = 2;

    private static readonly IReadOnlyList<Suite> Suites =
        [new RetrievalSuite(), new AbstentionSuite(), new SentencesSuite(), new ArticleTextSuite(), new QuestionsSuite(), new FiguresSuite(), new NaturalSuite(), new ExtractionSuite()];

    private static readonly Option<string?> Data = new("--data") { Description = "The folder of a data set, or the one above it.", HelpName = "DIR" };
    private static readonly Option<string?> Questions = new("--questions") { Description = "For questions: a file with a line {\"id\",\"q\",\"answer\":[…],\"any\",\"evidence\":[…],\"abstain\"} each; those on our own articles where none is given.", HelpName = "FILE" };
    private static readonly Option<string[]?> Added = new("--add") { Description = "For questions: a document to add to the library before; may be given again.", HelpName = "FILE" };
    private static readonly Option<bool> WithoutStarter = new("--no-starter") { Description = "For questions: leave the starter library out." };
    private static readonly Option<string?> Expected = new("--expected") { Description = "For extraction: a file beside an article, or a folder of them, with what is in it; our own articles where none is given.", HelpName = "PATH" };
    private static readonly Option<string?> Vectors = new("--vectors") { Description = "Where vectors are kept, so that the next run need not make them.", HelpName = "DIR" };
    private static readonly Option<string?> Weights = new("--weights")
    {
        Description = "For natural, figures, questions on our own articles and fit: other numbers than those of ScoringWeights.",
        HelpName = "NAME=VALUE,…",
    };
    private static readonly Option<bool> PerQuery = new("--per-query") { Description = "Print a line for every query or page." };
    private static readonly Option<string?> Json = new("--json") { Description = "Record the results.", HelpName = "FILE" };
    private static readonly Option<string?> Against = new("--baseline") { Description = "Compare with a record; exit 1 when a measure is worse by more than its standard error.", HelpName = "FILE" };

    /// <returns>0 done, 1 failed, 2 wrong usage or bad input; the last two with one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Build(output, error).Parse(args);

        if (parsed.Errors.Count > 0)
        {
            return Fail(error, BadInput, $"{parsed.Errors[0].Message.TrimEnd('.')}; see --help.");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UnusableDataException exception)
        {
            return Fail(error, BadInput, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(error, Failed, exception.Message);
        }
    }

    private static RootCommand Build(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Measures the quality of OpinionBot on published data sets and on your own questions.");

        foreach (var option in new Option[] { Data, Questions, Added, WithoutStarter, Expected, Vectors, Weights, PerQuery, Json, Against })
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        foreach (var suite in Suites)
        {
            var command = new Command(suite.Name, suite.Description);
            command.SetAction((parsed, cancellationToken) => RunAsync([suite], parsed, output, error, cancellationToken));
            root.Subcommands.Add(command);
        }

        var all = new Command("all", "Every suite that needs nothing but --data and has something there.");
        all.SetAction((parsed, cancellationToken) => RunAsync(SuitesFor(Input(parsed).RequireData(all.Name), error), parsed, output, error, cancellationToken));
        root.Subcommands.Add(all);
        root.Subcommands.Add(BuildVectors(output));
        root.Subcommands.Add(BuildFit(output));
        root.Subcommands.Add(BuildLearn(output));

        return root;
    }

    private static Command BuildVectors(TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "Where to write them: src/OpinionBot.Core/Search/Vectors/starter.vectors." };
        var vectors = new Command("vectors", "Makes the vectors that come with the program: to be run when a text of the starter library has changed.") { file };
        vectors.SetAction(async (parsed, cancellationToken) =>
        {
            await output.WriteLineAsync($"{await VectorsRun.WriteAsync(parsed.GetValue(file)!, cancellationToken)} texts have their vectors in {parsed.GetValue(file)}.");

            return Done;
        });

        return vectors;
    }

    private static Command BuildFit(TextWriter output)
    {
        var fit = new Command("fit", "Fits the weights that find items of surveys on half of our own questions, and prints what it proposes.");
        fit.SetAction(async (parsed, cancellationToken) =>
        {
            await FitRun.RunAsync(NamedWeights.Read(parsed.GetValue(Weights)), output, cancellationToken);

            return Done;
        });

        return fit;
    }

    private static Command BuildLearn(TextWriter output)
    {
        var folder = new Argument<string>("folder") { Description = "Where to write the weights of forms: src/OpinionBot.Core/Answering/Understanding/Forms." };
        var learn = new Command("learn", "Learns from examples what tells forms apart, how likely an item is asked for, and (with ClapNQ as --data) how likely a fact of an article answers: writes the weights of forms, prints the others for ScoringWeights.") { folder };
        learn.SetAction(async (parsed, cancellationToken) =>
        {
            await LearnRun.RunAsync(parsed.GetValue(folder)!, parsed.GetValue(Data) is { } data ? ClapNqFolder.Read(data) : null, output, cancellationToken);

            return Done;
        });

        return learn;
    }

    private static SuiteInput Input(ParseResult parsed) => new(
        parsed.GetValue(Data),
        parsed.GetValue(Questions),
        parsed.GetValue(Added) ?? [],
        parsed.GetValue(WithoutStarter),
        parsed.GetValue(Expected),
        parsed.GetValue(PerQuery),
        parsed.GetValue(Vectors),
        NamedWeights.Read(parsed.GetValue(Weights)));

    private static IReadOnlyList<Suite> SuitesFor(string data, TextWriter error)
    {
        IReadOnlyList<Suite> measured = [.. Suites.Where(suite => suite.HasData(data))];
        var without = Suites.Where(suite => suite is not (QuestionsSuite or FiguresSuite or NaturalSuite or ExtractionSuite)).Except(measured).Select(suite => suite.Name).ToList();

        if (measured.Count == 0)
        {
            throw new UnusableDataException($"{data} has nothing for {string.Join(", ", without)}; give --data the folder of a data set, or the one above it.");
        }

        if (without.Count > 0)
        {
            error.WriteLine($"{data} has nothing for {string.Join(", ", without)}.");
        }

        return [.. measured, new FiguresSuite(), new NaturalSuite()];
    }

    private static async Task<int> RunAsync(IReadOnlyList<Suite> suites, ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // What is wrong with the records is said before the work, not after it.
        if (parsed.GetValue(Json) is { } record && Path.GetDirectoryName(Path.GetFullPath(record)) is { } folder && !Directory.Exists(folder))
        {
            throw new UnusableDataException($"There is no folder {folder} for --json; make it first.");
        }

        var earlier = parsed.GetValue(Against) is { } path ? SuiteJson.Read(path) : [];
        var input = Input(parsed);
        var results = new List<SuiteResult>();

        foreach (var suite in suites)
        {
            foreach (var result in await suite.RunAsync(input, cancellationToken))
            {
                results.Add(result);
                ResultTable.Print(result, output);
            }
        }

        if (parsed.GetValue(Json) is { } json)
        {
            SuiteJson.Write(results, json);
        }

        if (parsed.GetValue(Against) is { } against && Baseline.CountCommon(results, earlier) == 0)
        {
            throw new UnusableDataException($"{against} has no measure of this run, so nothing was compared; record one with the same suite and data.");
        }

        var worse = Baseline.FindWorse(results, earlier);

        foreach (var sentence in worse)
        {
            error.WriteLine(sentence);
        }

        return worse.Count == 0 ? Done : Failed;
    }

    private static int Fail(TextWriter error, int code, string sentence)
    {
        error.WriteLine(sentence.ReplaceLineEndings(" "));

        return code;
    }
}
