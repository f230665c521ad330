using System.Diagnostics;

namespace OpinionBot.Support;

/// <summary>The built program as a chat that stays open: a line in, and what it says to it out.</summary>
internal sealed class RunningChat : IAsyncDisposable
{
    /// <summary>Nothing here takes so long on any machine.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _error;

    public RunningChat(Dictionary<string, string> settings)
    {
        _process = BotProgram.Start([], settings);
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <returns>The first line of the output that has the sign in it.</returns>
    public async Task<string> SayAsync(string line, string until)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(HangGuard);
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), patience.Token);
        await _process.StandardInput.FlushAsync(patience.Token);

        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } said)
        {
            if (said.Contains(until, StringComparison.Ordinal))
            {
                return said;
            }
        }

        throw new InvalidOperationException($"The chat ended before it said “{until}”: {await _error}");
    }

    /// <summary>Ends the chat as the end of its input does.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(HangGuard, TimeProvider.System);
        var rest = _process.StandardOutput.ReadToEndAsync(patience.Token);

        try
        {
            await _process.WaitForExitAsync(patience.Token);
            await rest;
        }
        finally
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}
