using System.Diagnostics;
using System.Text;

namespace OpinionBot.Support;

/// <summary>A script of tests/referees as a process: a client of a platform that nobody here wrote.</summary>
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

    /// <summary>Skips the test where Node or the platform's packages are not there.</summary>
    public static void NeedsPackages(string platform) =>
        Assert.SkipUnless(HasNode() && Directory.Exists(Path.Combine(Folder(platform), "node_modules")), $"npm ci in tests/referees/{platform} first");

    /// <param name="platform">The folder under tests/referees.</param>
    public static NodeScript Start(string platform, string script, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder(platform), script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Folder(platform),
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

    private static string Folder(string platform) => Path.Combine(Repository.Root, "tests", "referees", platform);

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
