namespace OpinionBot.Slack.Rendering;

/// <summary>Where a message stands, as the outbox keeps it: its <c>ts</c>, after its channel where Slack put it into another one than was asked for.</summary>
internal sealed record SlackPosted(string Channel, string Ts)
{
    /// <param name="asked">The channel that the message was for: a direct message may be for a person's id, and stands in a channel.</param>
    public static SlackPosted? Read(string? postedAs, string asked) => postedAs?.Split('/') switch
    {
        [var ts] => new SlackPosted(asked, ts),
        [var channel, var ts] => new SlackPosted(channel, ts),
        _ => null,
    };

    public string Write(string asked) => Channel == asked ? Ts : $"{Channel}/{Ts}";
}
