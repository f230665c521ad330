using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack.Delivery;

/// <summary>One socket the bot has opened. Writes take turns.</summary>
internal sealed class SlackSocket(WebSocket socket, int number) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);

    public int Number { get; } = number;

    public void Dispose() => _writing.Dispose();

    public async Task SendAsync(JsonObject message, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);

        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The next message, or null when the socket is closed, in whatever way.</summary>
    public async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();

        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, cancellationToken);

                if (part.MessageType is WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);

                    return null;
                }

                message.Write(buffer, 0, part.Count);

                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(message.ToArray());
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);

        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "bye", cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Abort() => socket.Abort();
}
