using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Conversation.Inbox;

/// <summary>How much is taken in from chat platforms and how it is worked through.</summary>
public sealed class InboxOptions
{
    public const string Section = "Inbox";

    /// <summary>
    /// Questions answered at the same time. When it is not set, half the processors: the other half takes new ones in; more where
    /// answers mostly wait for a language model.
    /// </summary>
    [Range(1, 256)]
    public int? Workers { get; set; }

    /// <summary>Questions that may wait; beyond it the asker is told to try again.</summary>
    [Range(1, 1_000_000)]
    public int Capacity { get; init; } = 2_000;

    /// <summary>Questions and commands a person may send a minute.</summary>
    [Range(1, 100_000)]
    public int PerAskerPerMinute { get; init; } = 20;

    /// <summary>Questions and commands a workspace may send a minute.</summary>
    [Range(1, 1_000_000)]
    public int PerWorkspacePerMinute { get; init; } = 600;

    /// <summary>A question older than this is closed with an apology instead of an answer out of the blue.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after a crash somebody else takes a question up.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Times a question is tried before the asker is told that it failed.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; init; } = 4;

    /// <summary>An answer that takes longer than this is shown sentence by sentence.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ShowProgressAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it is remembered that an event was seen. Platforms deliver again for hours.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "90.00:00:00")]
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(2);

    /// <summary>How long after an answer was posted it is amended when one of its facts is corrected or retracted.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan AmendFor { get; init; } = TimeSpan.FromDays(180);

    /// <summary>The number of <see cref="Workers"/> that counts.</summary>
    public int WorkersAtOnce => Workers ?? Math.Max(1, Environment.ProcessorCount / 2);

    public InboxLimits Limits => new(Capacity, PerAskerPerMinute, PerWorkspacePerMinute);
}
