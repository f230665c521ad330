using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>What a bot identified for. It outlives its connection for a while, and remembers what was said in the meantime.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, int intents)
{
    private readonly List<(int Sequence, JsonObject Frame)> _said = [];

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    public int Intents { get; } = intents;

    public int Sequence { get; private set; }

    public GatewayConnection? Connection { get; set; }

    /// <summary>When it lost its connection; null while it has one.</summary>
    public DateTimeOffset? LostAt { get; set; }

    public bool Wants(int intent) => (Intents & intent) == intent;

    /// <summary>Whether events of a server go to this shard. Those of none go to the first.</summary>
    public bool Serves(ulong? guild) => guild is { } id ? (int)((id >> 22) % (ulong)Shards) == Shard : Shard == 0;

    public void Dispatch(string name, JsonObject data)
    {
        var frame = new JsonObject { ["t"] = name, ["s"] = ++Sequence, ["op"] = GatewayOp.Dispatch, ["d"] = data };
        _said.Add((Sequence, frame));
        Connection?.Send(frame);
    }

    /// <summary>Everything after a sequence number, again.</summary>
    public void Replay(int after)
    {
        foreach (var (sequence, frame) in _said)
        {
            if (sequence > after)
            {
                Connection?.Send(frame);
            }
        }
    }
}
