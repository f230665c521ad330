using System.Diagnostics;
using System.Text.Json;
using OpinionBot.DataSets;

namespace OpinionBot.Suites.Questions;

/// <summary>The built program over a store of its own, which is gone with it.</summary>
internal sealed class MeasuredProgram(bool withoutStarter) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opinionbot-evals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The answers in the order of the questions.</summary>
    public async Task<IReadOnlyList<GivenAnswer>> AskAsync(IReadOnlyList<(string Id, string Question)> questions, CancellationToken cancellationToken)
    {
        var batch = Path.Combine(_folder, "questions.jsonl");
        await File.WriteAllLinesAsync(batch, questions.Select(one => JsonSerializer.Serialize(new { id = one.Id, q = one.Question })), cancellationToken);

        return [.. (await RunAsync(["ask", "--batch", batch, "--json"], cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(GivenAnswer.Read)];
    }

    /// <returns>Standard output.</returns>
    /// <exception cref="UnusableDataException">The program refused what it was given.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "opinionbot.dll"), .. arguments, "--store", Path.Combine(_folder, "store.db"), .. withoutStarter ? ["--no-starter"] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        return process.ExitCode == 0 ? await output : throw new UnusableDataException((await error).Trim());
    }
}
