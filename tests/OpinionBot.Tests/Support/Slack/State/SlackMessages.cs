namespace OpinionBot.Support.Slack.State;

/// <summary>All messages, in the order they were written, and the ephemeral ones apart.</summary>
internal sealed class SlackMessages(SlackWorld world)
{
    private readonly List<SlackMessage> _messages = [];
    private readonly List<SlackMessage> _ephemerals = [];

    /// <summary>What everybody in the channel can read now.</summary>
    public IReadOnlyList<SlackMessage> In(string channel)
    {
        lock (world.Gate)
        {
            return [.. _messages.Where(message => message.Channel == channel)];
        }
    }

    /// <summary>The thread with its first message.</summary>
    public IReadOnlyList<SlackMessage> Thread(string channel, string ts)
    {
        lock (world.Gate)
        {
            return [.. _messages.Where(message => message.Channel == channel && (message.Ts == ts || message.ThreadTs == ts))];
        }
    }

    public IReadOnlyList<SlackMessage> EphemeralsOf(string user)
    {
        lock (world.Gate)
        {
            return [.. _ephemerals.Where(message => message.VisibleTo == user)];
        }
    }

    public SlackMessage? Find(string? channel, string? ts)
    {
        lock (world.Gate)
        {
            return _messages.Concat(_ephemerals).FirstOrDefault(message => message.Channel == channel && message.Ts == ts);
        }
    }

    public void Add(SlackMessage message)
    {
        lock (world.Gate)
        {
            (message.IsEphemeral ? _ephemerals : _messages).Add(message);
        }
    }

    public void Replace(SlackMessage message)
    {
        lock (world.Gate)
        {
            var list = message.IsEphemeral ? _ephemerals : _messages;
            list[list.FindIndex(one => one.Channel == message.Channel && one.Ts == message.Ts)] = message;
        }
    }

    public void Remove(SlackMessage message)
    {
        lock (world.Gate)
        {
            (message.IsEphemeral ? _ephemerals : _messages).RemoveAll(one => one.Channel == message.Channel && one.Ts == message.Ts);
        }
    }
}
