using System.Diagnostics;

namespace OpinionBot.Support.Discord;

/// <summary>A script of tests/referees/discord as a process: a client of Discord that nobody here wrote.</summary>
internal sealed class NodeReferee : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _lines = [];

    private NodeReferee(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "referees", "discord");

    /// <summary>Skips the test where the packages are not there.</summary>
    public static void NeedsPackages() =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "discord.js")), "npm ci in tests/referees/discord first");

    public static NodeReferee Start(string script, params IReadOnlyList<string> arguments) => new(Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = System.Text.Encoding.UTF8,
        WorkingDirectory = Folder,
    }) ?? throw new InvalidOperationException("Node did not start."));

    /// <summary>Reads on to the line that begins in this way, and says what there was instead when there is none.</summary>
    public async Task<string> LineAsync(string beginning, CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            _lines.Add(line);

            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"No line '{beginning}' in:\n{string.Join('\n', _lines)}\n{await _errors}");
    }

    /// <summary>Ends the script's input and waits for it.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        var output = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);

        return (_process.ExitCode, string.Join('\n', [.. _lines, output, await _errors]));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
