using System.CommandLine;
using OpinionBot.Console.Library;
using OpinionBot.Operations;
using OpinionBot.Operations.Settings;
using OpinionBot.Store;

namespace OpinionBot.Console;

/// <summary>The command line: what can be given, and what each command runs.</summary>
internal static class CommandLine
{
    private static readonly Option<string?> Store = new("--store") { Description = "The SQLite file to use.", HelpName = "PATH", Recursive = true };
    private static readonly Option<bool> NoStarter = new("--no-starter") { Description = "Leave the starter library out.", Recursive = true };

    /// <returns>0 done, 1 failed, 2 wrong usage or bad input; the last two with one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args, Func<HostSettings, WebApplication> buildHost)
    {
        var root = Build(buildHost);
        var parsed = root.Parse(args);

        if (parsed.Errors.Count > 0)
        {
            return Fail(ExitCode.BadInput, $"{parsed.Errors[0].Message.TrimEnd('.')}; see --help.");
        }

        try
        {
            // The host has its own time to stop; the two seconds that the command line gives would end it while work is in flight.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (BadInputException exception)
        {
            return Fail(ExitCode.BadInput, exception.Message);
        }
        catch (WrongSettingsException exception)
        {
            await System.Console.Error.WriteLineAsync(exception.Message);

            return ExitCode.BadInput;
        }
        catch (StoreUnusableException exception)
        {
            return Fail(ExitCode.Failed, exception.Message);
        }
        catch (OperationCanceledException)
        {
            // A bot and a chat are there to be stopped, a command to be done.
            return parsed.CommandResult.Command is RootCommand ? ExitCode.Done : Fail(ExitCode.Failed, "Stopped before it was done.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard output, closed or on a full disk: files that the program opens have sentences of their own.
            return Fail(ExitCode.Failed, $"The output cannot be written ({exception.Message.TrimEnd('.')}): check where it goes.");
        }
        catch (Exception exception) when (!System.Diagnostics.Debugger.IsAttached)
        {
            // The edge of the process: a person gets a sentence, a debugger the exception.
            return Fail(ExitCode.Failed, $"OpinionBot failed unexpectedly ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}); please report what you did.");
        }
    }

    private static RootCommand Build(Func<HostSettings, WebApplication> buildHost)
    {
        var root = new RootCommand("Answers questions about public attitudes to AI from checked facts. Without a command: runs on the chat platforms that are configured, or as a chat in the terminal.");
        root.Options.Add(Store);
        root.Options.Add(NoStarter);
        root.Subcommands.Add(BuildAsk(buildHost));
        root.Subcommands.Add(LibraryCommandLine.Build((parsed, run) => WithHostAsync(parsed, buildHost, run)));
        root.Subcommands.Add(BuildVersion());

        var asMember = new Option<bool>("--as-member") { Description = "Chat as a member, without the moderators' commands." };
        root.Options.Add(asMember);
        root.SetAction((parsed, cancellationToken) => WithHostAsync(parsed, buildHost, listens: true, (host, services) =>
            services.GetRequiredService<BotRun>() is { IsConfigured: true } bot
                ? bot.RunAsync(host, cancellationToken)
                : services.GetRequiredService<ConsoleChat>().RunAsync(parsed.GetValue(asMember), cancellationToken)));

        return root;
    }

    private static Command BuildAsk(Func<HostSettings, WebApplication> buildHost)
    {
        var question = new Argument<string?>("question") { Description = "One question.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var batch = new Option<string?>("--batch") { Description = "Answer a file of {\"id\",\"q\"} lines.", HelpName = "FILE.jsonl" };
        var ask = new Command("ask", "Answer one question, or a file of them.") { question, json, batch };

        ask.SetAction((parsed, cancellationToken) => WithHostAsync(parsed, buildHost, services =>
        {
            var run = services.GetRequiredService<AskRun>();

            return (parsed.GetValue(question), parsed.GetValue(batch)) switch
            {
                (null, { } file) => run.AskBatchAsync(file, cancellationToken),
                ({ } text, null) when !string.IsNullOrWhiteSpace(text) => run.AskAsync(text, parsed.GetValue(json), cancellationToken),
                _ => throw new BadInputException("Give ask either one question in quotation marks or --batch FILE.jsonl."),
            };
        }));

        return ask;
    }

    private static Command BuildVersion()
    {
        var version = new Command("version", "Print the version.");
        version.SetAction(_ =>
        {
            System.Console.Out.WriteLine($"OpinionBot {typeof(CommandLine).Assembly.GetName().Version?.ToString(3)}");

            return ExitCode.Done;
        });

        return version;
    }

    private static Task<int> WithHostAsync(ParseResult parsed, Func<HostSettings, WebApplication> buildHost, Func<IServiceProvider, Task<int>> run) =>
        WithHostAsync(parsed, buildHost, listens: false, (_, services) => run(services));

    private static async Task<int> WithHostAsync(ParseResult parsed, Func<HostSettings, WebApplication> buildHost, bool listens, Func<WebApplication, IServiceProvider, Task<int>> run)
    {
        await using var host = buildHost(new HostSettings(parsed.GetValue(Store), parsed.GetValue(NoStarter)));
        var settings = host.Services.GetRequiredService<SettingsCheck>();

        foreach (var sentence in settings.Ignored)
        {
            await System.Console.Error.WriteLineAsync(sentence);
        }

        settings.Run(listens);

        return await run(host, host.Services);
    }

    private static int Fail(int code, string sentence)
    {
        System.Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));

        return code;
    }
}
