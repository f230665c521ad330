using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack;

/// <summary>A message as Slack keeps it.</summary>
internal sealed class SlackPost
{
    public required string Channel { get; init; }

    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    public required string User { get; init; }

    public string Text { get; set; } = "";

    public JsonArray Blocks { get; set; } = [];

    public JsonObject? Metadata { get; set; }

    public bool IsStreaming { get; set; }

    public bool WasStreamed { get; init; }

    /// <summary>Who alone sees it; null for everybody.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The response URL that may replace it; null when none may.</summary>
    public string? ResponseId { get; init; }

    public JsonObject? File { get; init; }

    /// <summary>All words that a reader sees: text when there are no blocks, else what stands in the blocks.</summary>
    public string Seen => Blocks.Count == 0 ? Text : (WasStreamed ? Text + "\n" : "") + string.Join('\n', Blocks.SelectMany(Words));

    public IEnumerable<(string Label, JsonObject Element)> Buttons => Blocks.SelectMany(Elements).Where(element => (string?)element["type"] == "button").Select(element => ((string)element["text"]!["text"]!, element));

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = "message", ["channel"] = Channel, ["ts"] = Ts, ["user"] = User, ["text"] = Text };

        if (ThreadTs is not null)
        {
            json["thread_ts"] = ThreadTs;
        }

        if (Blocks.Count > 0)
        {
            json["blocks"] = Blocks.DeepClone();
        }

        if (Metadata is not null)
        {
            json["metadata"] = Metadata.DeepClone();
        }

        return json;
    }

    private static IEnumerable<JsonObject> Elements(JsonNode? block) => block is JsonObject one && one["elements"] is JsonArray elements ? elements.OfType<JsonObject>() : [];

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject text when (string?)text["type"] is "mrkdwn" or "plain_text" or "raw_text" => [(string)text["text"]!],
        JsonObject one => one.SelectMany(member => Words(member.Value)),
        JsonArray many => many.SelectMany(Words),
        _ => [],
    };
}

/// <summary>A workspace with its people, channels and messages.</summary>
internal sealed class SlackState(TimeProvider time)
{
    public const string Bot = "U0BOT";
    public const string Member = "U0UMA";
    public const string Admin = "U0ADA";
    public const string GroupMember = "U0GUS";
    public const string Group = "S0CURATORS";
    public const string Channel = "C0GENERAL";
    public const string Elsewhere = "C0ELSEWHERE";
    public const string Direct = "D0UMA";

    private readonly Lock _lock = new();
    private readonly List<SlackPost> _posts = [];
    private readonly Dictionary<string, bool> _triggers = [];
    private long _last;
    private int _events;

    public string Team { get; set; } = "T0HARBOUR";

    /// <summary>The token that works; null once the app was removed.</summary>
    public string? Token { get; set; } = "xoxb-loopback-1";

    public string Scopes { get; set; } = "app_mentions:read,assistant:write,channels:history,chat:write,commands,files:read,groups:history,im:history,usergroups:read,users:read";

    public Dictionary<string, JsonObject> Views { get; } = [];

    public IReadOnlyList<SlackPost> Posts
    {
        get
        {
            lock (_lock)
            {
                return [.. _posts];
            }
        }
    }

    /// <summary>Messages of the bot that a person sees, in their order.</summary>
    public IReadOnlyList<SlackPost> FromBot => [.. Posts.Where(post => post.User == Bot)];

    public static bool Exists(string user) => user is Bot or Member or Admin or GroupMember || user.StartsWith("U1", StringComparison.Ordinal);

    public static bool HasBot(string channel) => channel is Channel or Direct || channel.StartsWith("C1", StringComparison.Ordinal) || Exists(channel);

    /// <summary>An id as Slack's: seconds and a counter, growing within the workspace.</summary>
    public string NextTs()
    {
        lock (_lock)
        {
            _last = Math.Max(_last + 1, time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000);

            return $"{_last / 1_000_000}.{_last % 1_000_000:D6}";
        }
    }

    public string NextEventId() => $"Ev{Interlocked.Increment(ref _events):D6}";

    /// <summary>A trigger that opens one form.</summary>
    public string NewTrigger()
    {
        lock (_lock)
        {
            var trigger = $"{_triggers.Count + 1}.{Team}.trigger";
            _triggers.Add(trigger, false);

            return trigger;
        }
    }

    public bool TakeTrigger(string? trigger)
    {
        lock (_lock)
        {
            return trigger is not null && _triggers.TryGetValue(trigger, out var used) && !used && (_triggers[trigger] = true);
        }
    }

    public SlackPost Add(SlackPost post)
    {
        lock (_lock)
        {
            _posts.Add(post);
        }

        return post;
    }

    public void Remove(SlackPost post)
    {
        lock (_lock)
        {
            _posts.Remove(post);
        }
    }

    public SlackPost? Find(string channel, string ts) => Posts.FirstOrDefault(post => post.Channel == channel && post.Ts == ts);
}
