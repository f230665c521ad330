using System.Net.WebSockets;
using Discord.Net.WebSockets;
using OpinionBot.Discord.Outgoing;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>Opens a line where Discord has said. The machine that is there may be gone for good: after the second refusal Discord is asked anew.</summary>
internal sealed partial class LineOpener(IWebSocketClient line, DiscordClient discord, TimeProvider time, ILogger logger) : IDisposable
{
    private const int Refusals = 2;

    // The library would wait without end for whoever takes the connection and says nothing.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private CancellationToken _ending;
    private CancellationTokenSource? _opening;
    private int _refusals;

    /// <param name="ending">Ends the next line that is opened.</param>
    public void SetCancelToken(CancellationToken ending) => _ending = ending;

    /// <exception cref="WebSocketException">Nobody answers there.</exception>
    public async Task OpenAsync(string address)
    {
        var there = _refusals < Refusals ? address : await AskAsync(address);

        // Stays in force as long as the line.
        _opening?.Dispose();
        _opening = CancellationTokenSource.CreateLinkedTokenSource(_ending);
        line.SetCancelToken(_opening.Token);
        await using var patience = time.CreateTimer(opening => ((CancellationTokenSource)opening!).Cancel(), _opening, Patience, Timeout.InfiniteTimeSpan);

        try
        {
            await line.ConnectAsync(there);
            _refusals = 0;
        }
        catch (Exception exception) when (!_ending.IsCancellationRequested)
        {
            _refusals++;

            throw new WebSocketException($"Nobody answers at {there}", exception);
        }
    }

    public void Dispose() => _opening?.Dispose();

    private async Task<string> AskAsync(string address)
    {
        if (await discord.CallAsync(HttpMethod.Get, "gateway/bot", null, _ending) is not DiscordResult.Ok ok || ok.Body.GetProperty("url").GetString() is not { } url)
        {
            return address;
        }

        LogAskedAnew(address, url);

        return url + QueryOf(address);
    }

    /// <summary>How the line is to speak: it stands in each address.</summary>
    public static string QueryOf(string address) => address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "";

    [LoggerMessage(LogLevel.Warning, "Nobody answers at {Address}; Discord's gateway is at {Url} now")]
    private partial void LogAskedAnew(string address, string url);
}
