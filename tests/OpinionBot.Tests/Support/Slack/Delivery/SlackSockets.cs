using System.Collections.Immutable;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.Delivery;

/// <summary>Socket Mode: tickets, sockets, envelopes, and which of them the bot acknowledged.</summary>
internal sealed class SlackSockets(SlackWorld world, Uri address)
{
    private const int MostSockets = 10;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _tickets = [];
    private readonly Dictionary<string, Pending> _pending = [];
    private ImmutableList<SlackSocket> _sockets = [];
    private int _turn;

    /// <summary>How many sockets are open.</summary>
    public int Count => _sockets.Count;

    /// <summary>What was sent and never acknowledged.</summary>
    public IReadOnlyList<SlackDelivery> Unacknowledged
    {
        get
        {
            lock (_gate)
            {
                return [.. _pending.Values.Select(pending => pending.Delivery)];
            }
        }
    }

    /// <summary>The answer of apps.connections.open: an address that is good once.</summary>
    public JsonObject Open()
    {
        var ticket = world.NextId("ticket");

        lock (_gate)
        {
            _tickets.Add(ticket);
        }

        return new JsonObject { ["ok"] = true, ["url"] = $"ws://{address.Authority}/link/?ticket={ticket}&app_id={world.Settings.AppId}" };
    }

    public async Task AcceptAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest || !TakeTicket(context.Request.Query["ticket"].ToString()))
        {
            context.Response.StatusCode = 403;

            return;
        }

        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new SlackSocket(webSocket, world.NextNumber());
        var count = ImmutableInterlocked.Update(ref _sockets, all => all.Add(socket)) ? _sockets.Count : 0;

        await socket.SendAsync(new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = count,
            ["debug_info"] = new JsonObject { ["host"] = "loopback", ["build_number"] = 1, ["approximate_connection_time"] = 18_060 },
            ["connection_info"] = new JsonObject { ["app_id"] = world.Settings.AppId },
        }, cancellationToken);

        world.Ledger.Write(new SlackEntry.SocketOpened(socket.Number));

        try
        {
            while (await socket.ReceiveAsync(cancellationToken) is { } text)
            {
                Take(socket, text);
            }
        }
        finally
        {
            ImmutableInterlocked.Update(ref _sockets, all => all.Remove(socket));
            Lose(socket);
            world.Ledger.Write(new SlackEntry.SocketClosed(socket.Number));
        }
    }

    /// <summary>Sends over one of the sockets, in turn, and waits for the acknowledgement.</summary>
    public async Task<SlackAck> SendAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var pending = new Pending(delivery);
        var id = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-9000-{world.NextNumber():D12}");
        var start = world.Settings.Time.GetTimestamp();
        var sockets = _sockets;

        lock (_gate)
        {
            _pending[id] = pending;
        }

        if (sockets.Count == 0)
        {
            return new SlackAck(0, TimeSpan.Zero, "no socket is open");
        }

        var socket = sockets[(int)((uint)Interlocked.Increment(ref _turn) % (uint)sockets.Count)];
        pending.Socket = socket;
        var envelope = Envelope(id, delivery);
        world.Ledger.Write(new SlackEntry.EnvelopeSent(socket.Number, id, JsonSerializer.SerializeToElement(envelope)));

        try
        {
            await socket.SendAsync(envelope, cancellationToken);
            var payload = await pending.Answer.Task.WaitAsync(world.Settings.Patience, world.Settings.Time, cancellationToken);

            return new SlackAck(200, world.Settings.Time.GetElapsedTime(start), payload?.GetRawText() ?? "");
        }
        catch (Exception exception) when (exception is TimeoutException or WebSocketException or IOException or ObjectDisposedException)
        {
            // Disposed is what the bot has closed while something was on its way.
            return new SlackAck(0, world.Settings.Time.GetElapsedTime(start), exception is TimeoutException ? "no acknowledgement in time" : exception.Message);
        }
    }

    /// <summary>Sends everything once more that was not acknowledged, in new envelopes.</summary>
    public async Task<IReadOnlyList<SlackSent>> RedeliverAsync(CancellationToken cancellationToken)
    {
        List<SlackDelivery> again;

        lock (_gate)
        {
            again = [.. _pending.Values.Select(pending => pending.Delivery)];
            _pending.Clear();
        }

        var sent = new List<SlackSent>();

        foreach (var delivery in again.Select(delivery => delivery.Repeated((delivery.RetryNumber ?? 0) + 1, "timeout")))
        {
            sent.Add(new SlackSent(delivery, await SendAsync(delivery, cancellationToken)));
            world.Ledger.Write(new SlackEntry.Acknowledged(sent[^1]));
        }

        return sent;
    }

    /// <summary>Tells every socket that it will be closed; the reason is "warning", "refresh_requested" or "link_disabled".</summary>
    public async Task DisconnectAsync(string reason, CancellationToken cancellationToken)
    {
        foreach (var socket in _sockets)
        {
            await socket.SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "loopback" } }, cancellationToken);
        }
    }

    /// <summary>Closes every socket as a server does in good order.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        foreach (var socket in _sockets)
        {
            await socket.CloseAsync(cancellationToken);
        }
    }

    /// <summary>Cuts every socket without a word.</summary>
    public void Cut()
    {
        foreach (var socket in _sockets)
        {
            socket.Abort();
        }
    }

    private static JsonObject Envelope(string id, SlackDelivery delivery)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = delivery.Kind switch
            {
                SlackDeliveryKind.Event => "events_api",
                SlackDeliveryKind.Command => "slash_commands",
                _ => "interactive",
            },
            ["accepts_response_payload"] = delivery.Kind is not SlackDeliveryKind.Event,
            ["payload"] = JsonObject.Create(delivery.Payload),
        };

        if (delivery.Kind is SlackDeliveryKind.Event)
        {
            envelope["retry_attempt"] = delivery.RetryNumber ?? 0;
            envelope["retry_reason"] = delivery.RetryReason ?? "";
        }

        return envelope;
    }

    private bool TakeTicket(string ticket)
    {
        lock (_gate)
        {
            return _sockets.Count < MostSockets && _tickets.Remove(ticket);
        }
    }

    private void Take(SlackSocket socket, string text)
    {
        JsonElement message;

        try
        {
            message = JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            world.Ledger.Write(new SlackEntry.Fault("socket message", text));

            return;
        }

        Pending? pending = null;
        var id = message.Text("envelope_id");

        lock (_gate)
        {
            if (id is not null)
            {
                _pending.Remove(id, out pending);
            }
        }

        if (pending is null)
        {
            world.Ledger.Write(new SlackEntry.Fault("acknowledged what was not sent", text));

            return;
        }

        // The clients of other languages send an empty payload where there is nothing to say.
        var payload = message.Child("payload") is { ValueKind: JsonValueKind.Object } given && given.EnumerateObject().Any() ? given : (JsonElement?)null;
        world.Ledger.Write(new SlackEntry.EnvelopeAcknowledged(socket.Number, id!, payload));
        pending.Answer.TrySetResult(payload);
    }

    // Still pending for a redelivery, but whoever waits for the acknowledgement need not wait longer.
    private void Lose(SlackSocket socket)
    {
        lock (_gate)
        {
            foreach (var pending in _pending.Values.Where(pending => pending.Socket == socket))
            {
                pending.Answer.TrySetException(new IOException("the socket was closed"));
            }
        }
    }

    private sealed class Pending(SlackDelivery delivery)
    {
        public SlackDelivery Delivery { get; } = delivery;

        public SlackSocket? Socket { get; set; }

        public TaskCompletionSource<JsonElement?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
