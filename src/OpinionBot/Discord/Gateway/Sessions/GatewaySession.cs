using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>A session of one shard: how far it is, and what it takes to make the library believe that it has had it all along.</summary>
internal sealed class GatewaySession
{
    private readonly Lock _lock = new();
    private readonly JsonObject _ready;
    private readonly ServerSnapshots _servers;
    private long _sequence;
    private bool _hasChanged;

    private GatewaySession(string key, JsonObject ready, long sequence)
    {
        Key = key;
        _ready = ready;
        _sequence = sequence;
        _servers = new ServerSnapshots((string)ready["user"]!["id"]!);
    }

    public string Key { get; }

    public string Id => (string)_ready["session_id"]!;

    /// <summary>Where Discord wants it to be taken up again.</summary>
    public string ResumeUrl => (string)_ready["resume_gateway_url"]!;

    /// <summary>The last event that was handed on.</summary>
    public long Sequence => Locked(() => _sequence);

    /// <summary>Whose session it is and what it is for: only the same bot can go on with it, on the same shard and for the same events.</summary>
    public static string KeyOf(string applicationId, int shard, int shards, long intents) => $"{applicationId} shard {shard}/{shards} intents {intents}";

    /// <summary>A session that Discord has just opened.</summary>
    public static GatewaySession Begin(string key, GatewayFrame ready)
    {
        var said = ready.Data!.DeepClone().AsObject();
        var session = new GatewaySession(key, said, ready.Sequence ?? 0) { _hasChanged = true };

        foreach (var server in said["guilds"]!.AsArray())
        {
            session._servers.Note("GUILD_DELETE", new JsonObject { ["id"] = (string)server!["id"]!, ["unavailable"] = true });
        }

        said.Remove("guilds");

        return session;
    }

    public static GatewaySession Restore(KeptSession kept)
    {
        var session = new GatewaySession(kept.Key, JsonNode.Parse(kept.Ready)!.AsObject(), kept.Sequence);

        foreach (var (id, snapshot) in kept.Servers)
        {
            session._servers.Restore(id, JsonNode.Parse(snapshot!)!.AsObject());
        }

        return session;
    }

    /// <summary>Notes a frame after it was handed on.</summary>
    public void Note(GatewayFrame frame)
    {
        lock (_lock)
        {
            _sequence = frame.Sequence ?? _sequence;
            _hasChanged |= frame.Op is GatewayFrame.Dispatch or GatewayFrame.HeartbeatAck;

            if (frame is { Event: { } name, Data: { } told })
            {
                _servers.Note(name, told);
            }
        }
    }

    /// <summary>The frames that Discord would have sent if the session began now.</summary>
    public IReadOnlyList<string> Replay() => Locked(() =>
    {
        var ready = _ready.DeepClone().AsObject();
        ready["guilds"] = new JsonArray([.. _servers.All.Select(server => (JsonNode)new JsonObject { ["id"] = server.Id, ["unavailable"] = true })]);

        return (IReadOnlyList<string>)
        [
            GatewayFrame.Write(GatewayFrame.Dispatch, ready, "READY", _sequence),
            .. _servers.All.Where(server => server.Snapshot["channels"] is not null).Select(server => GatewayFrame.Write(GatewayFrame.Dispatch, Available(server.Snapshot), "GUILD_CREATE", _sequence)),
        ];
    });

    /// <returns>What is to be kept; null when nothing has happened since the last time.</returns>
    public KeptSession? TakeChanges(DateTimeOffset now) => Locked(() =>
    {
        if (!_hasChanged)
        {
            return null;
        }

        _hasChanged = false;

        return new KeptSession(Key, Id, ResumeUrl, _sequence, _ready.ToJsonString(), _servers.TakeChanges(), now);
    });

    /// <summary>What was taken could not be kept.</summary>
    public void GiveBack(KeptSession changes)
    {
        lock (_lock)
        {
            _hasChanged = true;
            _servers.GiveBack(changes.Servers.Keys);
        }
    }

    // Of a server that READY has named the library expects to hear that it is there now, not that the bot has joined it.
    private static JsonObject Available(JsonObject snapshot)
    {
        var told = snapshot.DeepClone().AsObject();
        told["unavailable"] = false;

        return told;
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
