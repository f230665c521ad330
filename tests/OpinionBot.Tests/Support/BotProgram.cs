using System.Diagnostics;

namespace OpinionBot.Support;

/// <summary>What a run of the program came to.</summary>
internal sealed record BotRun(int ExitCode, string Output, string Error);

/// <summary>The built program as a process of its own, as a user runs it.</summary>
internal static class BotProgram
{
    public static Task<BotRun> RunAsync(string? input, params IReadOnlyList<string> arguments) => RunAsync(Start(arguments), input);

    /// <summary>Runs with environment variables on top.</summary>
    public static Task<BotRun> RunWithAsync(Dictionary<string, string> environment, params IReadOnlyList<string> arguments) => RunAsync(Start(arguments, environment), null);

    private static async Task<BotRun> RunAsync(Process started, string? input)
    {
        using var process = started;

        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return new BotRun(process.ExitCode, await output, await error);
    }

    public static Process Start(params IReadOnlyList<string> arguments) => Start(arguments, []);

    /// <summary>Runs in a folder with its own settings file.</summary>
    public static Task<BotRun> RunInAsync(string folder, Dictionary<string, string> environment, params IReadOnlyList<string> arguments) => RunAsync(Start(arguments, environment, folder), null);

    /// <summary>Runs the program in a folder where somebody has put it.</summary>
    public static Task<BotRun> RunFromAsync(string program, Dictionary<string, string> environment, params IReadOnlyList<string> arguments) => RunAsync(Start(arguments, environment, program: program), null);

    /// <summary>Runs as a line of the shell says, in which <c>"$@"</c> is the program.</summary>
    public static Task<BotRun> RunByShellAsync(string line, params IReadOnlyList<string> arguments) => RunAsync(Start(arguments, [], shell: line), null);

    /// <param name="folder">Where it runs; null is the folder of temporary files.</param>
    /// <param name="shell">A line of the shell that runs it; null runs it directly.</param>
    /// <param name="program">The folder of the program; null is where it was built.</param>
    public static Process Start(IReadOnlyList<string> arguments, Dictionary<string, string> environment, string? folder = null, string? shell = null, string? program = null)
    {
        IReadOnlyList<string> run = ["dotnet", Path.Combine(program ?? AppContext.BaseDirectory, "opinionbot.dll"), .. arguments];
        IReadOnlyList<string> command = shell is null ? run : ["bash", "-c", shell, "bash", .. run];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };

        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("OPINIONBOT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Loading the model in each of a thousand processes would take longer than the tests; those about it switch it on.
        start.Environment["OPINIONBOT_Search__Meaning"] = "off";

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
