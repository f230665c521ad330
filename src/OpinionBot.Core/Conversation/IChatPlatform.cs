using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation;

/// <summary>A chat platform as the conversation needs it. What comes in goes to the <see cref="Intake"/>; this is how replies leave.</summary>
public interface IChatPlatform
{
    /// <summary>Lower case; <c>slack</c>.</summary>
    string Name { get; }

    /// <summary>The reply as messages within the platform's limits. Changes nothing.</summary>
    /// <param name="leased">What is answered, with the message that shows its progress.</param>
    IReadOnlyList<OutgoingMessage> Render(LeasedEntry leased, Reply reply);

    /// <summary>An answer that only the asker has seen, as messages for the channel; empty when these messages cannot be shared.</summary>
    IReadOnlyList<OutgoingMessage> RenderShared(InboxEntry entry, IReadOnlyList<OutboxEntry> answer);

    /// <summary>The edit that puts a notice over a message that was posted; empty when that message cannot be edited.</summary>
    /// <param name="posted">With the platform's id of it.</param>
    /// <param name="notice">Plain text, a few sentences.</param>
    IReadOnlyList<OutgoingMessage> RenderAmended(OutboxEntry posted, string notice);

    /// <summary>Posts one message. A message that may have been posted is looked for first, so that it never stands there twice.</summary>
    Task<Delivery> PostAsync(OutboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Says to whoever waits for a message that it cannot be posted, by the best way that is left. Tried once.</summary>
    /// <returns>False when nobody waits for it, or they cannot be reached.</returns>
    Task<bool> ApologiseAsync(OutboxEntry entry, Reply apology, CancellationToken cancellationToken);

    /// <summary>Asks the platform for the asker's name and whether they moderate this workspace.</summary>
    Task<Asker> IdentifyAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Begins to show that the question is being worked on. Failing to show is no fault.</summary>
    Task<IProgressDisplay> BeginProgressAsync(LeasedEntry leased, CancellationToken cancellationToken);

    /// <summary>Opens a file that somebody gave the bot.</summary>
    /// <exception cref="UploadUnreadableException">It cannot be fetched.</exception>
    Task<Stream> OpenAsync(InboxEntry entry, UploadedFile file, CancellationToken cancellationToken);

    /// <summary>Does what the platform's own happening asks for.</summary>
    Task<Conclusion> HandleAsync(InboxEntry entry, InboxRequest.Happening happening, CancellationToken cancellationToken);
}

/// <summary>Shows one question's progress to the asker. Calls after the first failure do nothing.</summary>
public interface IProgressDisplay
{
    /// <summary>Shows one more checked sentence of the answer, in plain text, paced as the platform allows.</summary>
    /// <returns>The message that shows it, in the platform's own words; null when nothing is shown, <see cref="LeasedEntry.UnknownProgress"/> when nobody knows.</returns>
    Task<string?> ShowAsync(string sentence, CancellationToken cancellationToken);
}

/// <summary>What became of a message. The list is complete.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="As">The platform's id of the message; null when it gives none.</param>
    public sealed record Posted(string? As) : Delivery;

    /// <summary>Not now: the platform refused it for a while, or could not be reached.</summary>
    /// <param name="After">How long the platform asks to wait; null when it does not say.</param>
    /// <param name="WasNotPosted">True when the platform said that it did not take the message; false when nobody knows.</param>
    public sealed record Later(TimeSpan? After, bool WasNotPosted, string Fault) : Delivery;

    /// <param name="Fault">For operators: why never, and how to mend it.</param>
    public sealed record Never(string Fault) : Delivery;
}

/// <summary>An upload cannot be fetched. The message is one sentence for whoever uploaded it.</summary>
public sealed class UploadUnreadableException(string name, string fault) : Exception($"{name} cannot be read: {fault}.");
