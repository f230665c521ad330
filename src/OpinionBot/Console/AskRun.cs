using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Operations;

namespace OpinionBot.Console;

/// <summary>Answers from the command line: one question, or a file of them.</summary>
internal sealed class AskRun(LibraryStartup startup, QuestionAnswerer answerer, RecordingAnswerer recording, ReplyPrinter printer, TimeProvider time)
{
    // Of its own thread: a batch leans on nothing that was asked before.
    private static readonly ReplyAddress Batch = ReplyAddress.Console with { Thread = "batch" };

    private static readonly Asker Person = new("console", Environment.UserName, IsModerator: true);

    public async Task<int> AskAsync(string text, bool asJson, CancellationToken cancellationToken)
    {
        await startup.RunForQuestionsAsync(cancellationToken);

        var started = time.GetTimestamp();
        var answered = await recording.AnswerAsync(Question(text), cancellationToken);

        if (asJson)
        {
            await System.Console.Out.WriteLineAsync(AnswerJson.Write(null, text, answered.Answer, time.GetElapsedTime(started)));
        }
        else
        {
            printer.Print(Answering.Replying.ReplyComposer.Compose(answered.Answer));
        }

        return answered.Outcome == Outcome.Failed ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Answers line by line in order. A batch measures: it is neither remembered nor noted as gaps.</summary>
    public async Task<int> AskBatchAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new BadInputException($"There is no file {path}; give --batch a file with one {{\"id\",\"q\"}} object a line.");
        }

        await startup.RunForQuestionsAsync(cancellationToken);

        await using var output = new StreamWriter(System.Console.OpenStandardOutput()) { AutoFlush = true };
        var malformed = new List<int>();
        var number = 0;

        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;

            if (BatchQuestion.TryRead(line) is { } asked)
            {
                var started = time.GetTimestamp();
                var answered = await answerer.AnswerAsync(Question(asked.Text) with { Address = Batch }, cancellationToken);
                await output.WriteLineAsync(AnswerJson.Write(asked.Id, asked.Text, answered.Answer, time.GetElapsedTime(started)));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                malformed.Add(number);
            }
        }

        return malformed.Count == 0
            ? ExitCode.Done
            : throw new BadInputException($"{path} has no {{\"id\",\"q\"}} object in line {string.Join(", ", malformed.Take(5))}{(malformed.Count > 5 ? $" and {malformed.Count - 5} more" : "")}; the other lines were answered.");
    }

    private Question Question(string text) => new(text, Person, ReplyAddress.Console, time.GetUtcNow());
}
