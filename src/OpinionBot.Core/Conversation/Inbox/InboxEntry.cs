using OpinionBot.Chat;

namespace OpinionBot.Conversation.Inbox;

/// <summary>Something that came in from a chat platform, verified and not yet answered.</summary>
public sealed record InboxEntry
{
    /// <summary>Given by the inbox; 0 before.</summary>
    public long Id { get; init; }

    /// <summary>The name of the <see cref="IChatPlatform"/>.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's id of the delivery.</summary>
    public required string EventId { get; init; }

    /// <summary>The platform's id of the message within its channel; null for what is no message. One message is answered once, however many events tell of it.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whether this person moderates is asked of the platform when it matters, not here.</summary>
    public required string AskerId { get; init; }

    public required string AskerName { get; init; }

    public required ReplyAddress Address { get; init; }

    public required InboxRequest Request { get; init; }

    /// <summary>Where and how to reply, in the platform's own words; opaque here.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>False when the message was overheard and not meant for the bot alone: then it stays silent rather than say that it cannot help.</summary>
    public bool IsAddressed { get; init; } = true;

    /// <summary>True when the platform's acknowledgement itself can say that the asker is turned away: then no notice is posted. Not stored.</summary>
    public bool IsToldAtOnce { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>An entry that one worker has for a while. Once the lease is over, another may take it.</summary>
/// <param name="Entry">What to work on.</param>
/// <param name="Owner">Who has it.</param>
/// <param name="Attempt">1 for the first time; higher when an earlier worker did not finish; 0 when it still waits for one.</param>
/// <param name="Verdict">Anything but <see cref="Acceptance.Accepted"/> is to be turned away with a sentence.</param>
/// <param name="Progress">The message that shows the progress, in the platform's own words, or <see cref="UnknownProgress"/>; null when there is none.</param>
public sealed record LeasedEntry(InboxEntry Entry, string Owner, int Attempt, Acceptance Verdict, string? Progress)
{
    /// <summary>A message may stand there that nobody knows of: the platform was asked for it, and its answer was not received.</summary>
    public const string UnknownProgress = "";
}
