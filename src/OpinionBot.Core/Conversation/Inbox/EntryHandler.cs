using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;

namespace OpinionBot.Conversation.Inbox;

/// <summary>Brings one leased entry to its end: answered, turned away, apologised for, or failed with a reference. Never silence by accident.</summary>
public sealed partial class EntryHandler(
    IInbox inbox,
    Responder responder,
    IEnumerable<IChatPlatform> platforms,
    OutboxSignal outbox,
    IOptions<InboxOptions> options,
    TimeProvider time,
    ILogger<EntryHandler> logger)
{
    // An attempt that ended with the process tells little: many entries were in flight. One that is always among them tells a lot.
    private const int MaxCrashes = 100;

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);

    /// <summary>The platforms whose entries can be handled.</summary>
    public IReadOnlyCollection<string> Platforms => _platforms.Keys;

    public async Task HandleAsync(LeasedEntry leased, CancellationToken cancellationToken)
    {
        var conclusion = await ConcludeAsync(leased, _platforms[leased.Entry.Platform], cancellationToken);

        if (!await inbox.CompleteAsync(leased, conclusion, cancellationToken))
        {
            LogLeaseLost(leased.Entry.Id);
        }
        else if (conclusion.Messages.Count > 0)
        {
            outbox.Raise();
        }
    }

    private async Task<Conclusion> ConcludeAsync(LeasedEntry leased, IChatPlatform platform, CancellationToken cancellationToken)
    {
        if (TurnAway(leased) is { } sentence)
        {
            return leased.Entry.IsAddressed ? new Conclusion(platform.Render(leased, Reply.ToAskerOnly(sentence))) : Conclusion.Silence;
        }

        try
        {
            if (leased.Attempt > options.Value.MaxAttempts + MaxCrashes)
            {
                throw new InvalidOperationException("The process has died at this entry again and again.");
            }

            return await responder.RespondAsync(leased, platform, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && leased.Attempt >= options.Value.MaxAttempts)
        {
            // Tried often enough: the asker learns that it failed, and the reference finds this log entry.
            var reference = $"{leased.Entry.Platform}-{leased.Entry.Id}";
            LogGivenUp(exception, reference);

            return new Conclusion(platform.Render(leased, ReplyComposer.Compose(new Answering.Answer.Failed(reference))));
        }
    }

    private string? TurnAway(LeasedEntry leased) => leased.Verdict switch
    {
        _ when leased.Entry.Request is InboxRequest.Happening => null,
        Acceptance.AskerLimit => $"That was more than {options.Value.PerAskerPerMinute} questions in a minute. Please give me a moment and ask again.",
        Acceptance.WorkspaceLimit => "This workspace is asking more than I can answer at the moment. Please ask again in a minute.",
        Acceptance.QueueFull => "More questions are waiting than I can answer soon. Please ask again in a few minutes.",
        _ when time.GetUtcNow() - leased.Entry.AskedAt > options.Value.MaxAge => "I am sorry: your question reached me so late that I did not want to answer it out of the blue. Please ask it again if you still want to know.",
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "Entry {Entry} was taken over by another worker; nothing of this one is posted")]
    private partial void LogLeaseLost(long entry);

    [LoggerMessage(LogLevel.Error, "A question failed, reference {Reference}")]
    private partial void LogGivenUp(Exception exception, string reference);
}
