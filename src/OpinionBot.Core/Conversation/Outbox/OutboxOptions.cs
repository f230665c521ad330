using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Conversation.Outbox;

/// <summary>How replies are posted.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Messages posted at the same time, each in a lane of its own.</summary>
    [Range(1, 256)]
    public int Workers { get; init; } = 16;

    /// <summary>How long after a crash a message that was being posted is looked at again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest pause between two attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A message that could not be posted for so long is given up.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(30);
}
