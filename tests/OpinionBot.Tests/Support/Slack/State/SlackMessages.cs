namespace OpinionBot.Support.Slack.State;

/// <summary>All messages by channel and timestamp, in the order they were written; the ephemeral ones stand in no channel.</summary>
internal sealed class SlackMessages(SlackWorld world)
{
    private readonly Dictionary<(string Channel, string Ts), SlackMessage> _all = [];
    private readonly Dictionary<string, List<string>> _channels = [];
    private readonly Dictionary<(string Channel, string Ts), List<string>> _threads = [];
    private readonly Dictionary<string, List<(string Channel, string Ts)>> _ephemerals = [];

    /// <summary>What everybody in the channel can read now.</summary>
    public IReadOnlyList<SlackMessage> In(string channel)
    {
        lock (world.Gate)
        {
            return [.. _channels.GetValueOrDefault(channel, []).Select(ts => _all[(channel, ts)])];
        }
    }

    /// <summary>The thread with its first message.</summary>
    public IReadOnlyList<SlackMessage> Thread(string channel, string ts)
    {
        lock (world.Gate)
        {
            var replies = _threads.GetValueOrDefault((channel, ts), []).Select(reply => _all[(channel, reply)]);

            return _all.TryGetValue((channel, ts), out var root) ? [root, .. replies] : [.. replies];
        }
    }

    /// <summary>What only this user sees.</summary>
    public IReadOnlyList<SlackMessage> EphemeralsOf(string user)
    {
        lock (world.Gate)
        {
            return [.. _ephemerals.GetValueOrDefault(user, []).Select(key => _all[key])];
        }
    }

    public SlackMessage? Find(string? channel, string? ts)
    {
        lock (world.Gate)
        {
            return channel is not null && ts is not null ? _all.GetValueOrDefault((channel, ts)) : null;
        }
    }

    public void Add(SlackMessage message)
    {
        lock (world.Gate)
        {
            _all[(message.Channel, message.Ts)] = message;

            if (message.VisibleTo is { } user)
            {
                List(_ephemerals, user).Add((message.Channel, message.Ts));

                return;
            }

            List(_channels, message.Channel).Add(message.Ts);

            if (message.ThreadTs is { } thread)
            {
                List(_threads, (message.Channel, thread)).Add(message.Ts);
            }
        }
    }

    public void Replace(SlackMessage message)
    {
        lock (world.Gate)
        {
            _all[(message.Channel, message.Ts)] = message;
        }
    }

    public void Remove(SlackMessage message)
    {
        lock (world.Gate)
        {
            _all.Remove((message.Channel, message.Ts));
            List(_channels, message.Channel).Remove(message.Ts);
            List(_threads, (message.Channel, message.ThreadTs ?? "")).Remove(message.Ts);
            List(_ephemerals, message.VisibleTo ?? "").Remove((message.Channel, message.Ts));
        }
    }

    private static List<T> List<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
