using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Operations;
using OpinionBot.Search;
using Spectre.Console;

namespace OpinionBot.Console;

/// <summary>The chat in the terminal: questions and <c>/commands</c>, one a line, until the end of input.</summary>
internal sealed partial class ConsoleChat(
    LibraryStartup startup,
    CommandCatalog catalog,
    FactIndexFollower follower,
    ReplyPrinter printer,
    IAnsiConsole console,
    TimeProvider time,
    ILogger<ConsoleChat> logger)
{
    public async Task<int> RunAsync(bool asMember, CancellationToken cancellationToken)
    {
        var person = new Asker("console", Environment.UserName, IsModerator: !asMember);
        var isInteractive = !System.Console.IsInputRedirected;

        await startup.RunForQuestionsAsync(cancellationToken);
        await follower.StartAsync(cancellationToken);

        if (isInteractive)
        {
            console.WriteLine("Ask about public attitudes to AI. /help shows what I can do, /quit ends.");
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            if (isInteractive)
            {
                console.Write(new Text("\n> ", new Style(Color.Blue)));
            }

            if (await ReadLineAsync(cancellationToken) is not { } line || line.Trim() is "/quit" or "/exit")
            {
                break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                await OwnThread.RunAsync(() => ReplyAsync(line.Trim(), person, cancellationToken), cancellationToken);
            }
        }

        await follower.StopAsync(CancellationToken.None);

        return ExitCode.Done;
    }

    private static async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await OwnThread.RunAsync(() => Task.FromResult(StandardInput.Lines.ReadLine()), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"Standard input cannot be read ({exception.Message.TrimEnd('.')}); give a terminal, a file or a pipe.");
        }
    }

    private async Task ReplyAsync(string line, Asker person, CancellationToken cancellationToken)
    {
        try
        {
            var reply = line[0] == '/'
                ? await catalog.RunLineAsync(line, person, ReplyAddress.Console, cancellationToken)
                : await CommandCatalog.RunAsync(catalog.Find("ask")!, new CommandCall(person, ReplyAddress.Console, new Dictionary<string, string> { ["question"] = line }), cancellationToken);
            console.WriteLine();
            printer.Print(reply);
            console.WriteLine();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is not Store.StoreUnusableException)
        {
            // One question that breaks must not end the chat; the reference finds the log entry.
            var reference = time.GetTimestamp().ToString("x", System.Globalization.CultureInfo.InvariantCulture);
            LogQuestionFailed(exception, reference);
            printer.Print(Answering.Replying.ReplyComposer.Compose(new Answering.Answer.Failed(reference)));
        }
    }

    [LoggerMessage(LogLevel.Error, "A question failed, reference {Reference}")]
    private partial void LogQuestionFailed(Exception exception, string reference);
}
