using Microsoft.Extensions.Logging;
using OpinionBot.Chat;

namespace OpinionBot.Conversation.Outbox;

/// <summary>
/// Ends a message that cannot be posted: whoever waits for it hears so where they can still be reached, and the log has one line with
/// the same reference.
/// </summary>
public sealed partial class GiveUpNotice(IOutbox outbox, IEnumerable<IChatPlatform> platforms, ILogger<GiveUpNotice> logger)
{
    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);

    /// <summary>Tells whoever waits. Comes before <see cref="EndAsync"/>: when the process dies in between, it is said again rather than never.</summary>
    /// <param name="fault">For operators: why, and how to mend it.</param>
    public async Task<GivenUp> TellAsync(OutboxEntry entry, string fault, CancellationToken cancellationToken)
    {
        if (entry.InboxId is null)
        {
            return new GivenUp(fault, "nobody waits for it", null);
        }

        var apology = Reply.ToAskerOnly($"I am sorry: my answer could not be posted. Please ask again; if it happens again, tell a moderator the reference {Reference.Of(entry)}.");

        try
        {
            return new GivenUp(fault, await _platforms[entry.Platform].ApologiseAsync(entry, apology, cancellationToken) ? "the asker was told" : "the asker could not be told", null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever keeps the asker from being told must not keep the message from being ended.
            return new GivenUp(fault, "the asker could not be told", exception);
        }
    }

    public async Task EndAsync(OutboxEntry entry, GivenUp givenUp, CancellationToken cancellationToken)
    {
        if (await outbox.GiveUpAsync(entry, givenUp.Fault, cancellationToken))
        {
            LogGivenUp(givenUp.Failure, entry.Id, Reference.Of(entry), givenUp.Told, givenUp.Fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Message {Message} was given up, reference {Reference}, {Told}: {Fault}")]
    private partial void LogGivenUp(Exception? failure, long message, Reference reference, string told, string fault);
}

/// <summary>A message that is given up.</summary>
/// <param name="Fault">Why it cannot be posted.</param>
/// <param name="Told">What became of telling the asker.</param>
/// <param name="Failure">Why that failed, where it did so unexpectedly.</param>
public sealed record GivenUp(string Fault, string Told, Exception? Failure);
