using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OpinionBot.Support.Slack;

/// <summary>Socket Mode: tickets, hello, envelopes and their acknowledgements, refreshes and broken lines.</summary>
internal sealed class SlackSocket(LoopbackSlack slack)
{
    private readonly ConcurrentDictionary<string, bool> _tickets = new();
    private readonly ConcurrentDictionary<WebSocket, SemaphoreSlim> _open = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _waiting = new();
    private int _last;

    /// <summary>How many lines are open.</summary>
    public int Open => _open.Count;

    /// <summary>How many lines were ever opened.</summary>
    public int Opened { get; private set; }

    public string Issue()
    {
        var ticket = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        _tickets[ticket] = true;

        return $"ws://{slack.Address.Authority}/link?ticket={ticket}";
    }

    public async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;

            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var sending = new SemaphoreSlim(1, 1);
        _open[socket] = sending;
        Opened++;
        await SendAsync(socket, new JsonObject { ["type"] = "hello", ["num_connections"] = _open.Count, ["connection_info"] = new JsonObject { ["app_id"] = "A0APP" }, ["debug_info"] = new JsonObject { ["host"] = "loopback", ["approximate_connection_time"] = 18060 } });
        slack.Ledger.Signal();

        try
        {
            await ReadAsync(socket);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            // The bot is gone, or the test broke the line.
        }
        finally
        {
            _open.TryRemove(socket, out _);
            slack.Ledger.Signal();
        }
    }

    /// <summary>Sends an envelope over one open line.</summary>
    /// <returns>What the acknowledgement carries.</returns>
    public async Task<JsonObject> SendAsync(string type, JsonObject payload, bool acceptsPayload, int attempt = 0)
    {
        var socket = await slack.Ledger.WaitForAsync(() => _open.Keys.FirstOrDefault(), "an open line");
        var id = $"envelope-{Interlocked.Increment(ref _last)}";
        var waiting = _waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);

        await SendAsync(socket, new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = type,
            ["accepts_response_payload"] = acceptsPayload,
            ["retry_attempt"] = attempt,
            ["retry_reason"] = attempt == 0 ? "" : "timeout",
            ["payload"] = payload,
        });

        return await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <summary>Asks the bot to come back over another line, as Slack does every few hours.</summary>
    public async Task RefreshAsync()
    {
        foreach (var socket in _open.Keys)
        {
            await SendAsync(socket, new JsonObject { ["type"] = "disconnect", ["reason"] = "refresh_requested", ["debug_info"] = new JsonObject { ["host"] = "loopback" } });
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
    }

    /// <summary>Breaks all lines without a word.</summary>
    public void Break()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Abort();
        }
    }

    public Task CloseAsync()
    {
        Break();

        return Task.CompletedTask;
    }

    private async Task ReadAsync(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();

        while (socket.State == WebSocketState.Open)
        {
            var read = await socket.ReceiveAsync(buffer, CancellationToken.None);

            if (read.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

                return;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));

            if (read.EndOfMessage)
            {
                var message = (JsonObject)JsonNode.Parse(text.ToString())!;
                text.Clear();

                if ((string?)message["envelope_id"] is { } id && _waiting.TryRemove(id, out var waiting))
                {
                    waiting.TrySetResult(message["payload"]?.DeepClone() as JsonObject ?? []);
                }
            }
        }
    }

    private async Task SendAsync(WebSocket socket, JsonObject message)
    {
        var sending = _open[socket];
        await sending.WaitAsync();

        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }
}
