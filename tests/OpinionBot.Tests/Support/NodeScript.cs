using System.Diagnostics;
using System.Text;

namespace OpinionBot.Support.Slack;

/// <summary>A script of tests/referees/slack as a process: one of Slack's own clients.</summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _lines = [];

    private NodeScript(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "referees", "slack");

    /// <summary>Skips the test where Node or the packages are not there.</summary>
    public static void NeedsPackages() =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "@slack", "web-api")) && HasNode(), "npm ci in tests/referees/slack first");

    public static NodeScript Start(string script, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Folder,
        };

        return new NodeScript(Process.Start(start) ?? throw new InvalidOperationException("Node did not start."));
    }

    /// <summary>Reads on to the line that begins in this way; without one, says what there was instead.</summary>
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

        throw new InvalidOperationException($"No line {beginning} in: {string.Join('\n', _lines)}\n{await _errors}");
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

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
