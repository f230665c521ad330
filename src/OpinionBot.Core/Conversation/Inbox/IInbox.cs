using OpinionBot.Chat;
using OpinionBot.Facts;

namespace OpinionBot.Conversation.Inbox;

/// <summary>
/// What came in, kept from before the acknowledgement until it is answered. Whatever was accepted is answered exactly once,
/// also when the process dies in between.
/// </summary>
public interface IInbox
{
    /// <summary>
    /// Stores the entry unless its event or message is known. It is on the disk when the task completes. Beyond the limits it is
    /// stored as turned away; the asker then gets one notice a minute, where the acknowledgement cannot say it.
    /// </summary>
    Task<Acceptance> AcceptAsync(InboxEntry entry, InboxLimits limits, CancellationToken cancellationToken);

    /// <summary>
    /// The entries of these platforms that nobody works on and whose turn it is, for <paramref name="leaseFor"/>: the oldest first, but whoever has asked
    /// much lets others go ahead. Of one person in one thread only the oldest, so that a follow-up never overtakes its question.
    /// </summary>
    Task<IReadOnlyList<LeasedEntry>> LeaseAsync(string owner, IReadOnlyCollection<string> platforms, int limit, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>
    /// The questions and commands addressed to the bot, oldest first, that were received before <paramref name="receivedBefore"/> and that no worker
    /// has taken yet. Those turned away are left out.
    /// </summary>
    /// <param name="after">The id of the entry to go on behind; 0 for the first.</param>
    Task<IReadOnlyList<InboxEntry>> ListWaitingAsync(IReadOnlyCollection<string> platforms, DateTimeOffset receivedBefore, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps these leases of the owner's for <paramref name="leaseFor"/> from now, unless they are over.</summary>
    Task RenewAsync(string owner, IReadOnlyCollection<long> ids, TimeSpan leaseFor, CancellationToken cancellationToken);

    /// <summary>
    /// Remembers the message that shows the progress, so that another worker finishes that one instead of beginning its own;
    /// <see cref="LeasedEntry.UnknownProgress"/> before the platform is asked for it.
    /// </summary>
    Task SetProgressAsync(LeasedEntry leased, string progress, CancellationToken cancellationToken);

    /// <summary>Ends the entry: the answer, its gap and the messages to post are stored, and what is given up is counted, in one transaction.</summary>
    /// <returns>False when the lease was lost to another worker; nothing was stored.</returns>
    Task<bool> CompleteAsync(LeasedEntry leased, Conclusion conclusion, CancellationToken cancellationToken);

    /// <summary>Gives the entry back, to be taken again from <paramref name="notBefore"/> on.</summary>
    Task ReleaseAsync(LeasedEntry leased, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>True when the bot has answered in this thread, whomever.</summary>
    Task<bool> HasAnsweredInAsync(ReplyAddress address, CancellationToken cancellationToken);

    /// <summary>True while the answer to this entry of the workspace is remembered.</summary>
    Task<bool> HasAnsweredAsync(WorkspaceId workspace, long id, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets entries that are done and were received before <paramref name="before"/>, and what was posted for them. Messages that show
    /// an answer are kept since <paramref name="answersBefore"/>, so that they can be amended.
    /// </summary>
    Task<int> PurgeAsync(DateTimeOffset before, DateTimeOffset answersBefore, CancellationToken cancellationToken);

    /// <summary>How many entries wait for an answer, those being worked on included.</summary>
    Task<int> CountWaitingAsync(CancellationToken cancellationToken);
}

/// <summary>How much is taken in.</summary>
/// <param name="Waiting">Entries that may wait at a time.</param>
/// <param name="PerAsker">Entries a person a minute.</param>
/// <param name="PerWorkspace">Entries a workspace a minute.</param>
public sealed record InboxLimits(int Waiting, int PerAsker, int PerWorkspace);
