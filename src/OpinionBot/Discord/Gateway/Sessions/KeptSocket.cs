using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Discord.Net;
using Discord.Net.WebSockets;
using OpinionBot.Operations;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>
/// The library's line to Discord, on which a session outlives the process. The library knows only sessions that it has opened
/// itself: when it wants to open one and another is kept, that one is taken up instead, and the library is told what Discord
/// said when it began.
/// </summary>
internal sealed partial class KeptSocket : IWebSocketClient
{
    private readonly IWebSocketClient _line;
    private readonly LineOpener _opener;
    private readonly SessionKeeper _keeper;
    private readonly IdentifyBudget _budget;
    private readonly FatalFault _fatal;
    private readonly string _applicationId;
    private readonly ILogger _logger;

    private StreamInflater? _inflater;
    private string? _address;
    private string _gateway = "";
    private string _key = "";
    private GatewaySession? _session;
    private GatewaySession? _resuming;
    private bool _isOver;
    private bool _wasInvalid;

    public KeptSocket(IWebSocketClient line, LineOpener opener, SessionKeeper keeper, IdentifyBudget budget, FatalFault fatal, string applicationId, ILogger logger)
    {
        (_line, _opener, _keeper, _budget, _fatal, _applicationId, _logger) = (line, opener, keeper, budget, fatal, applicationId, logger);
        _line.BinaryMessage += (data, index, count) => _inflater!.Inflate(data.AsSpan(index, count)) is { } frame ? TakeAsync(frame) : Task.CompletedTask;
        _line.TextMessage += text => TakeAsync(Encoding.UTF8.GetBytes(text));
        _line.Closed += EndAsync;
    }

    public event Func<string, Task>? TextMessage;

    public event Func<Exception, Task>? Closed;

    // Frames are handed on unpacked.
    event Func<byte[], int, int, Task> IWebSocketClient.BinaryMessage
    {
        add { }
        remove { }
    }

    public void SetHeader(string key, string value) => _line.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken)
    {
        _line.SetCancelToken(cancelToken);
        _opener.SetCancelToken(cancelToken);
    }

    /// <summary>Where to connect depends on what is said first: the line is opened then.</summary>
    public Task ConnectAsync(string host)
    {
        _address = host;

        return Task.CompletedTask;
    }

    /// <summary>Never in a way that ends the session.</summary>
    public Task DisconnectAsync(int closeCode = GatewayCloseCode.Normal) =>
        _line.DisconnectAsync(closeCode is GatewayCloseCode.Normal or GatewayCloseCode.GoingAway ? GatewayCloseCode.KeepsSession : closeCode);

    public async Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        var frame = GatewayFrame.Read(data.AsSpan(index, count));

        if (frame.Op == GatewayFrame.Resume && _isOver)
        {
            // The library knows nothing of the closing codes and would ask for the same session for ever. It identifies itself now.
            _address = _gateway;
            await HandOnAsync(GatewayFrame.Write(GatewayFrame.InvalidSession, false));

            return;
        }

        var address = Interlocked.Exchange(ref _address, null);

        if (frame.Op == GatewayFrame.Identify)
        {
            _key = Key(frame.Data!);
            _gateway = address ?? _gateway;
            _isOver = false;

            if (address is not null && await _keeper.FindAsync(_key) is { } kept)
            {
                await ResumeAsync(kept, address, (string)frame.Data!["token"]!);

                return;
            }

            await CountAsync();
        }

        if (address is not null)
        {
            await OpenAsync(address);
        }

        // The library does not know yet how far the session is.
        if (frame.Op == GatewayFrame.Heartbeat && _resuming is { } resuming)
        {
            await SendAsync(GatewayFrame.Write(GatewayFrame.Heartbeat, resuming.Sequence));

            return;
        }

        await _line.SendAsync(data, index, count, isText);
    }

    public void Dispose()
    {
        _line.Dispose();
        _opener.Dispose();
        _inflater?.Dispose();
    }

    private async Task ResumeAsync(GatewaySession kept, string address, string token)
    {
        (_session, _resuming) = (kept, kept);

        try
        {
            await OpenAsync(kept.ResumeUrl + LineOpener.QueryOf(address));
        }
        catch (WebSocketException)
        {
            // The machine that held the session may be gone; the others know it as well.
            await OpenAsync(address);
        }

        await SendAsync(GatewayFrame.Write(GatewayFrame.Resume, new JsonObject { ["token"] = token, ["session_id"] = kept.Id, ["seq"] = kept.Sequence }));
    }

    // Before the line is opened: an identification that may not be made yet reaches nobody.
    private async Task CountAsync()
    {
        if (_fatal.Sentence is { } sentence)
        {
            throw new OperationCanceledException(sentence);
        }

        if (await _budget.WaitAsync(CancellationToken.None) is var wait && wait > TimeSpan.Zero)
        {
            throw new IdentifyTooSoonException(wait);
        }

        await _budget.CountAsync(CancellationToken.None);
    }

    private Task OpenAsync(string address)
    {
        _inflater?.Dispose();
        _inflater = new StreamInflater();

        return _opener.OpenAsync(address);
    }

    private async Task TakeAsync(byte[] json)
    {
        var frame = GatewayFrame.Read(json);

        if (frame.Op == GatewayFrame.InvalidSession)
        {
            if (frame.MayResume && _session is not null && !_wasInvalid)
            {
                // The library takes every such session for lost. Told to connect again, it goes on with it.
                _wasInvalid = true;
                await HandOnAsync(GatewayFrame.Write(GatewayFrame.Reconnect, null));

                return;
            }

            await ForgetAsync();
        }

        _wasInvalid &= frame.Op != GatewayFrame.Dispatch;

        // The first event says that the session goes on: from here the library is where the last process was.
        if (frame.Op == GatewayFrame.Dispatch && Interlocked.Exchange(ref _resuming, null) is { } resumed)
        {
            LogResumed(resumed.Sequence);

            foreach (var said in resumed.Replay())
            {
                await HandOnAsync(said);
            }
        }

        await HandOnAsync(Encoding.UTF8.GetString(json));
        await NoteAsync(frame);
    }

    private async Task NoteAsync(GatewayFrame frame)
    {
        try
        {
            if (frame.Event == "READY")
            {
                _session = await _keeper.BeginAsync(_key, frame);
            }
            else
            {
                _session?.Note(frame);
            }
        }
        catch (Exception exception)
        {
            // To keep a session is a convenience: an event of an unknown form must not cost the line.
            LogNotUnderstood(exception, frame.Event);
            await ForgetAsync();
        }
    }

    private async Task EndAsync(Exception exception)
    {
        if (exception is WebSocketClosedException { CloseCode: var code })
        {
            if (GatewayCloseCode.EndsSession(code))
            {
                _isOver = true;
                await ForgetAsync();
            }

            if (GatewayCloseCode.Explain(code) is { } sentence)
            {
                _fatal.Declare(sentence);
            }
        }

        await (Closed?.Invoke(exception) ?? Task.CompletedTask);
    }

    private Task ForgetAsync()
    {
        (_session, _resuming) = (null, null);

        return _keeper.ForgetAsync(_key);
    }

    private Task HandOnAsync(string text) => TextMessage?.Invoke(text) ?? Task.CompletedTask;

    private Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        return _line.SendAsync(bytes, 0, bytes.Length, isText: true);
    }

    private string Key(JsonObject identify)
    {
        var (shard, shards) = identify["shard"] is JsonArray { Count: 2 } given ? ((int)given[0]!, (int)given[1]!) : (0, 1);

        return GatewaySession.KeyOf(_applicationId, shard, shards, (long?)identify["intents"] ?? 0);
    }

    [LoggerMessage(LogLevel.Information, "Discord's gateway goes on after event {Sequence} of the session before")]
    private partial void LogResumed(long sequence);

    [LoggerMessage(LogLevel.Warning, "An event {Event} of Discord's was not understood; the session is not kept over a restart")]
    private partial void LogNotUnderstood(Exception exception, string? @event);
}
