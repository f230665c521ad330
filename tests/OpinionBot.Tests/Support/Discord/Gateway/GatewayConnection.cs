using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>One WebSocket: what is sent leaves in order, compressed when the bot asked for it.</summary>
internal sealed class GatewayConnection(WebSocket socket, int number, bool isCompressed, World world, Ledger ledger) : IDisposable
{
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _cut = new();
    private readonly StreamDeflater? _deflater = isCompressed ? new StreamDeflater() : null;
    private int? _closedWith;

    public int Number { get; } = number;

    public bool IsCompressed { get; } = isCompressed;

    /// <summary>The path it was opened with: the one for resuming is another.</summary>
    public required string Path { get; init; }

    public GatewaySession? Session { get; set; }

    public DateTimeOffset LastHeartbeat { get; set; } = world.Now;

    public bool IsZombie { get; set; }

    public Queue<DateTimeOffset> Commands { get; } = [];

    public bool IsOpen => !_cut.IsCancellationRequested && _closedWith is null;

    /// <summary>A frame that is no event.</summary>
    public void Send(int op, JsonNode? data) => Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = data });

    public void Send(JsonObject frame)
    {
        if (IsZombie)
        {
            return;
        }

        var copy = (JsonObject)frame.DeepClone();
        ledger.Add(new GatewayRecord(Number, world.Now, FromBot: false, copy));
        _outgoing.Writer.TryWrite(new Outgoing(copy.ToJsonString()));
    }

    /// <summary>Closes in good order, after what is still to be sent.</summary>
    public void Close(int code, string reason)
    {
        if (_closedWith is null)
        {
            _closedWith = code;
            ledger.Add(new GatewayClosing(Number, ByBot: false, code, reason));
            _outgoing.Writer.TryWrite(new Outgoing(reason, code));
        }
    }

    /// <summary>Cuts the line without a word.</summary>
    public void Cut()
    {
        _cut.Cancel();
        socket.Abort();
    }

    public async Task RunAsync(Action<GatewayConnection, JsonObject?> handle, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cut.Token);
        var writing = WriteAsync(ending.Token);

        try
        {
            while (await ReadAsync(ending.Token) is { } text)
            {
                handle(this, Parse(text));
            }

            if (_closedWith is null)
            {
                ledger.Add(new GatewayClosing(Number, ByBot: true, (int?)socket.CloseStatus, socket.CloseStatusDescription));
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ending.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            if (_closedWith is null)
            {
                ledger.Add(new GatewayClosing(Number, ByBot: !_cut.IsCancellationRequested, null, "cut"));
            }
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        _deflater?.Dispose();
        _cut.Dispose();
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var next in _outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            if (next.CloseCode is { } code)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, next.Text, cancellationToken);

                return;
            }

            var bytes = Encoding.UTF8.GetBytes(next.Text);
            await socket.SendAsync(_deflater?.Deflate(bytes) ?? bytes, _deflater is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[8_192];

        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, cancellationToken);

            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, read.Count);

            if (read.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            }
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Outgoing(string Text, int? CloseCode = null);
}
