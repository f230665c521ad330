using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>
/// What Discord would say of each server if it told of it now: channels, threads, roles and the bot's own membership, kept
/// current by the events. Of other members nothing is kept, and no words of theirs: threads lose their names.
/// </summary>
internal sealed class ServerSnapshots(string botId)
{
    // Large, and nothing the bot goes by.
    private static readonly string[] Emptied = ["presences", "voice_states", "emojis", "stickers", "guild_scheduled_events", "stage_instances", "soundboard_sounds"];

    private readonly Dictionary<string, JsonObject> _servers = [];
    private readonly HashSet<string> _changed = [];

    /// <summary>Each server as the payload of GUILD_CREATE; one that is out of reach says so and nothing else.</summary>
    public IEnumerable<(string Id, JsonObject Snapshot)> All => _servers.Select(server => (server.Key, server.Value));

    public void Restore(string id, JsonObject snapshot) => _servers[id] = snapshot;

    public void Note(string name, JsonObject told)
    {
        var server = (string?)told["guild_id"];

        switch (name)
        {
            case "GUILD_CREATE":
                Set((string)told["id"]!, Trimmed(told));
                break;
            case "GUILD_DELETE" when IsTrue(told["unavailable"]):
                Set((string)told["id"]!, OutOfReach((string)told["id"]!));
                break;
            case "GUILD_DELETE":
                _servers.Remove((string)told["id"]!);
                _changed.Add((string)told["id"]!);
                break;
            case "GUILD_UPDATE":
                Change((string)told["id"]!, snapshot => Merge(snapshot, Trimmed(told)));
                break;
            case "CHANNEL_CREATE" or "CHANNEL_UPDATE":
                Change(server, snapshot => Put(snapshot, "channels", Channel(told)));
                break;
            case "CHANNEL_DELETE":
                Change(server, snapshot =>
                {
                    Remove(snapshot, "channels", channel => Is(channel["id"], told["id"]));
                    Remove(snapshot, "threads", thread => Is(thread["parent_id"], told["id"]));
                });
                break;
            case "THREAD_DELETE":
            case "THREAD_UPDATE" when IsTrue(told["thread_metadata"]?["archived"]):
                Change(server, snapshot => Remove(snapshot, "threads", thread => Is(thread["id"], told["id"])));
                break;
            case "THREAD_CREATE" or "THREAD_UPDATE":
                Change(server, snapshot => Put(snapshot, "threads", Thread(told)));
                break;
            case "THREAD_LIST_SYNC":
                Change(server, snapshot => Sync(snapshot, told));
                break;
            case "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE":
                Change(server, snapshot => Put(snapshot, "roles", Copy(told["role"]!)));
                break;
            case "GUILD_ROLE_DELETE":
                Change(server, snapshot => Remove(snapshot, "roles", role => Is(role["id"], told["role_id"])));
                break;
            case "GUILD_MEMBER_UPDATE" when Is(told["user"]?["id"], botId):
                Change(server, snapshot => Merge(snapshot["members"]!.AsArray().FirstOrDefault() as JsonObject ?? [], told));
                break;
        }
    }

    /// <summary>What has changed since the last time, by id; null for a server that is gone.</summary>
    public Dictionary<string, string?> TakeChanges()
    {
        var changes = _changed.ToDictionary(id => id, id => _servers.TryGetValue(id, out var snapshot) ? snapshot.ToJsonString() : null);
        _changed.Clear();

        return changes;
    }

    /// <summary>What was taken could not be kept.</summary>
    public void GiveBack(IEnumerable<string> ids) => _changed.UnionWith(ids);

    private static JsonObject OutOfReach(string id) => new() { ["id"] = id, ["unavailable"] = true };

    private void Set(string id, JsonObject snapshot)
    {
        _servers[id] = snapshot;
        _changed.Add(id);
    }

    private void Change(string? id, Action<JsonObject> change)
    {
        if (id is not null && _servers.TryGetValue(id, out var snapshot) && snapshot["channels"] is not null)
        {
            change(snapshot);
            _changed.Add(id);
        }
    }

    private JsonObject Trimmed(JsonObject told)
    {
        var server = Copy(told);

        foreach (var name in Emptied.Where(server.ContainsKey))
        {
            server[name] = new JsonArray();
        }

        Replace(server, "channels", Channel);
        Replace(server, "threads", Thread);

        if (server["members"] is JsonArray members)
        {
            server["members"] = new JsonArray([.. members.OfType<JsonObject>().Where(member => Is(member["user"]?["id"], botId)).Select(Copy)]);
        }

        return server;
    }

    private static JsonObject Channel(JsonObject told)
    {
        var channel = Copy(told);
        channel.Remove("topic");

        return channel;
    }

    // The bot calls a thread what was asked in it.
    private static JsonObject Thread(JsonObject told)
    {
        var thread = Copy(told);
        thread["name"] = "-";
        thread.Remove("owner_id");
        thread.Remove("newly_created");

        return thread;
    }

    private static void Sync(JsonObject snapshot, JsonObject told)
    {
        var parents = (told["channel_ids"] as JsonArray)?.Select(parent => (string)parent!).ToHashSet();
        Remove(snapshot, "threads", thread => parents is null || parents.Contains((string?)thread["parent_id"] ?? ""));

        foreach (var thread in told["threads"]!.AsArray())
        {
            Put(snapshot, "threads", Thread(thread!.AsObject()));
        }
    }

    private static void Replace(JsonObject server, string list, Func<JsonObject, JsonObject> with)
    {
        if (server[list] is JsonArray there)
        {
            server[list] = new JsonArray([.. there.OfType<JsonObject>().Select(with)]);
        }
    }

    private static void Merge(JsonObject into, JsonObject told)
    {
        foreach (var (name, value) in told)
        {
            into[name] = value?.DeepClone();
        }
    }

    private static void Put(JsonObject snapshot, string list, JsonObject item)
    {
        Remove(snapshot, list, one => Is(one["id"], item["id"]));
        snapshot[list]!.AsArray().Add(item);
    }

    private static void Remove(JsonObject snapshot, string list, Func<JsonObject, bool> which)
    {
        var there = snapshot[list]!.AsArray();

        foreach (var item in there.OfType<JsonObject>().Where(which).ToList())
        {
            there.Remove(item);
        }
    }

    private static JsonObject Copy(JsonNode node) => node.DeepClone().AsObject();

    private static bool Is(JsonNode? id, JsonNode? other) => id is not null && (string?)id == (string?)other;

    private static bool IsTrue(JsonNode? flag) => flag is not null && (bool)flag;
}
