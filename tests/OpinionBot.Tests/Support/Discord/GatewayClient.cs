using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord;

/// <summary>The plainest client of the gateway there can be: frames in, frames out.</summary>
internal sealed class GatewayClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _received = new();
    private readonly ZLibStream? _inflater;

    private GatewayClient(bool compressed) => _inflater = compressed ? new ZLibStream(_received, CompressionMode.Decompress) : null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<GatewayClient> ConnectAsync(string url, string query = "?v=10&encoding=json")
    {
        var client = new GatewayClient(query.Contains("zlib-stream", StringComparison.Ordinal));
        await client._socket.ConnectAsync(new Uri(url + query), Token);

        return client;
    }

    public async Task SendAsync(string frame) => await _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, Token);

    public Task IdentifyAsync(string token, int intents = 513, string more = "") =>
        SendAsync($$"""{"op":2,"d":{"token":"{{token}}","intents":{{intents}},"properties":{"os":"linux","browser":"test","device":"test"}{{more}}} }""");

    /// <summary>The next frame, or null when the connection was closed.</summary>
    public async Task<JsonObject?> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4_096];

        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer, Token);

            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, read.Count);

            if (read.EndOfMessage)
            {
                return JsonNode.Parse(Inflate(message.ToArray()))!.AsObject();
            }
        }
    }

    /// <summary>Reads on to the frame of an event or an op.</summary>
    public async Task<JsonObject> ReadToAsync(string name)
    {
        while (await ReadAsync() is { } frame)
        {
            if ((string?)frame["t"] == name || frame["op"]!.ToString() == name)
            {
                return frame;
            }
        }

        throw new InvalidOperationException($"Closed with {_socket.CloseStatus} before {name}.");
    }

    /// <summary>Reads on to the end, and says with which code it came.</summary>
    public async Task<int?> CloseCodeAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return (int?)_socket.CloseStatus;
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, Token);

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();

        if (_inflater is not null)
        {
            await _inflater.DisposeAsync();
        }

        await _received.DisposeAsync();
    }

    private byte[] Inflate(byte[] part)
    {
        if (_inflater is null)
        {
            return part;
        }

        part[^4..].ShouldBe([0, 0, 0xFF, 0xFF]);
        _received.SetLength(0);
        _received.Write(part);
        _received.Position = 0;
        var text = new MemoryStream();
        var buffer = new byte[65_536];

        for (var read = _inflater.Read(buffer); read > 0; read = _inflater.Read(buffer))
        {
            text.Write(buffer, 0, read);
        }

        return text.ToArray();
    }
}
