using System.Globalization;
using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Support.Slack.State;

/// <summary>Everything that Slack knows: teams, people, channels, tokens, files and views. Safe to use from several threads.</summary>
internal sealed class SlackWorld
{
    private readonly Dictionary<string, SlackTeam> _teams = [];
    private readonly Dictionary<string, SlackUser> _users = [];
    private readonly Dictionary<string, SlackUserGroup> _groups = [];
    private readonly Dictionary<string, SlackChannel> _channels = [];
    private readonly Dictionary<string, SlackToken> _tokens = [];
    private readonly Dictionary<string, SlackFile> _files = [];
    private readonly Dictionary<string, SlackOAuthCode> _codes = [];
    private readonly Dictionary<string, SlackTrigger> _triggers = [];
    private readonly Dictionary<string, SlackView> _views = [];
    private long _lastTs;
    private int _lastId;

    public SlackWorld(SlackSettings settings, SlackLedger ledger)
    {
        Settings = settings;
        Ledger = ledger;
        Messages = new SlackMessages(this);

        AddTeam("T0001", "Harbour", "harbour", "U0BOT", "B0BOT");
        Add(new SlackUser("U0UMA", "T0001", "uma"));
        Add(new SlackUser("U0MO", "T0001", "mo") { IsAdmin = true });
        Add(new SlackChannel("C0001", "T0001", "general", SlackChannelKind.Public) { Members = ["U0BOT", "U0UMA", "U0MO"] });
        Add(new SlackToken("xoxb-loopback", "T0001", settings.Scopes));
    }

    public Lock Gate { get; } = new();

    public SlackSettings Settings { get; }

    public SlackLedger Ledger { get; }

    public SlackMessages Messages { get; }

    public DateTimeOffset Now => Settings.Time.GetUtcNow();

    public SlackTeam AddTeam(string id, string name, string domain, string? botUser = null, string? botId = null)
    {
        var team = new SlackTeam(id, name, domain, botUser ?? $"U0BOT{id}", botId ?? $"B0BOT{id}");

        lock (Gate)
        {
            _teams[id] = team;
            _users[team.BotUser] = new SlackUser(team.BotUser, id, "opinionbot") { IsBot = true };
        }

        return team;
    }

    public void Add(SlackUser user) => Put(_users, user.Id, user);

    public void Add(SlackUserGroup group) => Put(_groups, group.Id, group);

    public void Add(SlackChannel channel) => Put(_channels, channel.Id, channel);

    public void Add(SlackToken token) => Put(_tokens, token.Value, token);

    public void Add(SlackFile file) => Put(_files, file.Id, file);

    public void Add(SlackOAuthCode code) => Put(_codes, code.Value, code);

    public void Add(SlackView view) => Put(_views, view.Id, view);

    public SlackTeam? Team(string? id) => Get(_teams, id);

    public SlackUser? User(string? id) => Get(_users, id);

    public SlackUserGroup? Group(string? id) => Get(_groups, id);

    public SlackChannel? Channel(string? id) => Get(_channels, id);

    public SlackToken? Token(string? value) => Get(_tokens, value);

    public SlackFile? File(string? id) => Get(_files, id);

    public SlackView? View(string? id) => Get(_views, id);

    public SlackView? Home(string user)
    {
        lock (Gate)
        {
            return _views.Values.FirstOrDefault(view => view.IsHome && view.User == user);
        }
    }

    public SlackView? ViewByExternalId(string id)
    {
        lock (Gate)
        {
            return _views.Values.FirstOrDefault(view => view.Definition.Text("external_id") == id);
        }
    }

    public void Remove(SlackView view)
    {
        lock (Gate)
        {
            _views.Remove(view.Id);
        }
    }

    public IReadOnlyList<SlackUserGroup> Groups(string team)
    {
        lock (Gate)
        {
            return [.. _groups.Values.Where(group => group.Team == team)];
        }
    }

    /// <summary>The direct message between the team's bot and the user, opened when there is none.</summary>
    public SlackChannel DirectMessage(SlackUser user)
    {
        lock (Gate)
        {
            var id = $"D{user.Id[1..]}";

            if (!_channels.TryGetValue(id, out var channel))
            {
                channel = new SlackChannel(id, user.Team, "directmessage", SlackChannelKind.Im) { ImUser = user.Id, Members = [user.Id, _teams[user.Team].BotUser] };
                _channels[id] = channel;
            }

            return channel;
        }
    }

    /// <summary>From now on the team's tokens are refused with this error.</summary>
    public void RefuseTokens(string team, string error)
    {
        lock (Gate)
        {
            foreach (var token in _tokens.Values.Where(token => token.Team == team).ToList())
            {
                _tokens[token.Value] = token with { RefusedWith = error };
            }
        }
    }

    public SlackOAuthCode? TakeCode(string? value)
    {
        lock (Gate)
        {
            return value is not null && _codes.Remove(value, out var code) && Now - code.At <= TimeSpan.FromMinutes(10) ? code : null;
        }
    }

    public SlackTrigger NewTrigger(SlackUser user)
    {
        var trigger = new SlackTrigger(string.Create(CultureInfo.InvariantCulture, $"{NextNumber()}.2000.{user.Id.ToLowerInvariant()}"), user.Id, user.Team, Now);
        Put(_triggers, trigger.Id, trigger);

        return trigger;
    }

    /// <summary>Takes the trigger, or says with which error it cannot be taken.</summary>
    public (SlackTrigger? Trigger, string? Error) TakeTrigger(string? id)
    {
        lock (Gate)
        {
            if (id is null || !_triggers.TryGetValue(id, out var trigger))
            {
                return (null, "invalid_trigger_id");
            }

            if (trigger.IsUsed)
            {
                return (null, "exchanged_trigger_id");
            }

            if (Now - trigger.At > TimeSpan.FromSeconds(3))
            {
                return (null, "expired_trigger_id");
            }

            _triggers[id] = trigger with { IsUsed = true };

            return (trigger, null);
        }
    }

    /// <summary>A timestamp in Slack's form, later than every one before.</summary>
    public string NextTs()
    {
        lock (Gate)
        {
            _lastTs = Math.Max(_lastTs + 1, Now.UtcTicks / TimeSpan.TicksPerMicrosecond - DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond);

            return string.Create(CultureInfo.InvariantCulture, $"{_lastTs / 1_000_000}.{_lastTs % 1_000_000:D6}");
        }
    }

    public int NextNumber() => Interlocked.Increment(ref _lastId);

    /// <summary>An id in Slack's form: capital letters and digits.</summary>
    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{NextNumber():D8}");

    private void Put<T>(Dictionary<string, T> into, string key, T value)
    {
        lock (Gate)
        {
            into[key] = value;
        }
    }

    private T? Get<T>(Dictionary<string, T> from, string? key)
        where T : class
    {
        lock (Gate)
        {
            return key is not null ? from.GetValueOrDefault(key) : null;
        }
    }
}
