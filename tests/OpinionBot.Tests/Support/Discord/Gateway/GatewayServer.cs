using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>Discord's gateway: sessions, their connections, and what a test can do to them.</summary>
internal sealed class GatewayServer(World world, Ledger ledger)
{
    private readonly SessionDesk _sessions = new(world, ledger);
    private readonly List<GatewayConnection> _connections = [];
    private int _opened;

    /// <summary>Where it listens, without a path.</summary>
    public string Url
    {
        get => _sessions.Url;
        set => _sessions.Url = value;
    }

    /// <summary>Where new sessions are told to be taken up again; the address of this server unless a test says otherwise.</summary>
    public string ResumeUrl
    {
        set => _sessions.ResumeUrl = value;
    }

    public int Remaining => _sessions.Identifies.Remaining;

    public IReadOnlyList<GatewayConnection> Connections => Locked(() => _connections.Where(connection => connection.IsOpen).ToList());

    /// <summary>Sessions that have a connection now.</summary>
    public IReadOnlyList<GatewaySession> Connected => Locked(() => _sessions.All.Where(session => session.Connection is not null).ToList());

    public JsonObject Describe() => new()
    {
        ["url"] = Url,
        ["shards"] = world.Options.Shards,
        ["session_start_limit"] = _sessions.Identifies.Describe(),
    };

    public void Tell(WorldEvent happened)
    {
        foreach (var session in _sessions.All.ToList())
        {
            EventRouter.Route(world, session, happened);
        }
    }

    /// <summary>Asks every bot to connect anew and go on where it was.</summary>
    public void AskToReconnect() => ForEach(connection => connection.Send(GatewayOp.Reconnect, null));

    /// <summary>Asks for a heartbeat out of turn.</summary>
    public void AskForHeartbeat() => ForEach(connection => connection.Send(GatewayOp.Heartbeat, null));

    /// <summary>Declares the sessions invalid. Those that cannot be resumed are forgotten.</summary>
    public void Invalidate(bool resumable) => ForEach(connection =>
    {
        if (!resumable)
        {
            // The connection stays: it may identify itself anew.
            _sessions.Forget(connection.Session);
            connection.Session = null;
        }

        connection.Send(GatewayOp.InvalidSession, resumable);
    });

    /// <summary>Gives up all sessions that have no connection, as Discord does after some minutes.</summary>
    public void ForgetSessions() => Locked(() =>
    {
        foreach (var session in _sessions.All.Where(session => session.Connection is null).ToList())
        {
            _sessions.Forget(session);
        }

        return true;
    });

    /// <summary>Sends everybody who wants to resume away with this code, and gives their sessions up; null lets them again.</summary>
    public void RefuseResumes(int? code) => Locked(() => _sessions.RefusesResumesWith = code);

    /// <summary>The next READYs lack what libraries need.</summary>
    public void BreakReadies(int times) => Locked(() => _sessions.BrokenReadies = times);

    public void CloseAll(int code, string reason) => ForEach(connection => connection.Close(code, reason));

    /// <summary>Nothing is heard from the connections any more, no acknowledgement of a heartbeat either: the line is up and nobody is there.</summary>
    public void TurnIntoZombies() => ForEach(connection => connection.IsZombie = true);

    public void CutAll() => ForEach(connection => connection.Cut());

    public async Task HandleAsync(HttpContext context, CancellationToken closing)
    {
        var query = context.Request.Query;

        if (query["encoding"] != "json" || query["compress"].ToString() is not ("" or "zlib-stream"))
        {
            ledger.Add(new BotFault(BotFaultKind.Gateway, $"this server speaks json, plain or as zlib-stream, not {context.Request.QueryString}"));
            context.Response.StatusCode = 400;

            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new GatewayConnection(socket, Interlocked.Increment(ref _opened), query["compress"] == "zlib-stream", world, ledger) { Path = context.Request.Path };
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(closing);

        lock (world.Gate)
        {
            _connections.Add(connection);
        }

        if (query["v"] != "10")
        {
            connection.Close(GatewayClose.InvalidVersion, "Invalid API version.");
        }

        connection.Send(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = (int)world.Options.HeartbeatInterval.TotalMilliseconds });
        var watch = WatchAsync(connection, watching.Token);
        await connection.RunAsync(Handle, closing);
        await watching.CancelAsync();
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Lose(connection);
    }

    private void Handle(GatewayConnection connection, JsonObject? frame)
    {
        lock (world.Gate)
        {
            if (frame?["op"] is not JsonValue value || !value.TryGetValue<int>(out var op))
            {
                _sessions.Refuse(connection, GatewayClose.DecodeError, "Error while decoding payload.");

                return;
            }

            ledger.Add(new GatewayRecord(connection.Number, world.Now, FromBot: true, (JsonObject)frame.DeepClone()));

            if (IsTooFast(connection))
            {
                _sessions.Refuse(connection, GatewayClose.RateLimited, "Rate limited.");
            }
            else if (!connection.IsZombie)
            {
                Handle(connection, op, frame);
            }
        }
    }

    private void Handle(GatewayConnection connection, int op, JsonObject frame)
    {
        switch (op)
        {
            case GatewayOp.Heartbeat:
                connection.LastHeartbeat = world.Now;
                connection.Send(GatewayOp.HeartbeatAck, null);
                break;
            case GatewayOp.Identify when connection.Session is not null:
                _sessions.Refuse(connection, GatewayClose.AlreadyAuthenticated, "Already authenticated.");
                break;
            case GatewayOp.Identify:
                _sessions.Identify(connection, frame["d"] as JsonObject ?? []);
                break;
            case GatewayOp.Resume:
                _sessions.Resume(connection, frame["d"] as JsonObject ?? []);
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestMembers when connection.Session is null:
                _sessions.Refuse(connection, GatewayClose.NotAuthenticated, "Not authenticated.");
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestMembers:
                break;
            default:
                _sessions.Refuse(connection, GatewayClose.UnknownOp, "Unknown opcode.");
                break;
        }
    }

    private void Lose(GatewayConnection connection)
    {
        lock (world.Gate)
        {
            _connections.Remove(connection);

            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;
                session.LostAt = world.Now;

                // Who says goodbye is not waited for.
                if (ledger.Closings.Any(closing => closing.Connection == connection.Number && closing is { ByBot: true, Code: 1000 or 1001 }))
                {
                    _sessions.Forget(session);
                }
            }
        }

        ledger.Changed();
    }

    private bool IsTooFast(GatewayConnection connection)
    {
        connection.Commands.Enqueue(world.Now);

        while (world.Now - connection.Commands.Peek() >= TimeSpan.FromMinutes(1))
        {
            connection.Commands.Dequeue();
        }

        return connection.Commands.Count > world.Options.GatewayCommandsPerMinute;
    }

    /// <summary>Hangs up on who has stopped to send heartbeats.</summary>
    private async Task WatchAsync(GatewayConnection connection, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(world.Options.HeartbeatInterval, world.Options.Time, cancellationToken);

            if (!connection.IsZombie && world.Now - connection.LastHeartbeat > world.Options.HeartbeatInterval * 2)
            {
                connection.Close(GatewayClose.SessionTimedOut, "Session timed out.");
            }
        }
    }

    private void ForEach(Action<GatewayConnection> act) => Locked(() =>
    {
        foreach (var connection in _connections.Where(connection => connection.IsOpen).ToList())
        {
            act(connection);
        }

        return true;
    });

    private T Locked<T>(Func<T> read)
    {
        lock (world.Gate)
        {
            return read();
        }
    }
}
