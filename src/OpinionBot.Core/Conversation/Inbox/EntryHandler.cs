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
        var (conclusion, failure) = await ConcludeAsync(leased, _platforms[leased.Entry.Platform], cancellationToken);

        if (!await inbox.CompleteAsync(leased, conclusion, cancellationToken))
        {
            LogLeaseLost(leased.Entry.Id);

            return;
        }

        if (conclusion.IsGivenUp)
        {
            LogGivenUp(failure, Reference.Of(leased.Entry), conclusion.Messages.Count > 0 ? "the asker is told" : "nobody was spoken to and nobody is told", failure is null ? "it came too late" : "it failed");
        }

        if (conclusion.Messages.Count > 0)
        {
            outbox.Raise();
        }
    }

    private async Task<(Conclusion Conclusion, Exception? Failure)> ConcludeAsync(LeasedEntry leased, IChatPlatform platform, CancellationToken cancellationToken)
    {
        if (TurnAway(leased) is { } sentence)
        {
            return (leased.Entry.IsAddressed ? new Conclusion(platform.Render(leased, Reply.ToAskerOnly(sentence))) : Conclusion.Silence, null);
        }

        if (IsLate(leased.Entry))
        {
            return (GiveUp(leased, platform, Reply.ToAskerOnly($"I am sorry: your question reached me so late that I did not want to answer it out of the blue. Please ask it again if you still want to know. The reference for moderators is {Reference.Of(leased.Entry)}.")), null);
        }

        try
        {
            if (leased.Attempt > options.Value.MaxAttempts + MaxCrashes)
            {
                throw new InvalidOperationException("The process has died at this entry again and again.");
            }

            return (await responder.RespondAsync(leased, platform, cancellationToken), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && leased.Attempt >= options.Value.MaxAttempts)
        {
            // Tried often enough: the asker learns that it failed, and the reference finds the log's line.
            return (GiveUp(leased, platform, ReplyComposer.Compose(new Answering.Answer.Failed(Reference.Of(leased.Entry).Value))), exception);
        }
    }

    // Whoever did not speak to the bot is not spoken to either.
    private static Conclusion GiveUp(LeasedEntry leased, IChatPlatform platform, Reply reply) =>
        (leased.Entry.IsAddressed ? new Conclusion(platform.Render(leased, reply)) : Conclusion.Silence) with { IsGivenUp = true };

    private bool IsLate(InboxEntry entry) => entry.Request is not InboxRequest.Happening && time.GetUtcNow() - entry.AskedAt > options.Value.MaxAge;

    private string? TurnAway(LeasedEntry leased) => leased.Verdict switch
    {
        _ when leased.Entry.Request is InboxRequest.Happening => null,
        Acceptance.AskerLimit => $"That was more than {options.Value.PerAskerPerMinute} questions in a minute. Please give me a moment and ask again.",
        Acceptance.WorkspaceLimit => "This workspace is asking more than I can answer at the moment. Please ask again in a minute.",
        Acceptance.QueueFull => "More questions are waiting than I can answer soon. Please ask again in a few minutes.",
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "Entry {Entry} was taken over by another worker; nothing of this one is posted")]
    private partial void LogLeaseLost(long entry);

    [LoggerMessage(LogLevel.Error, "A question was given up, reference {Reference}, {Told}: {Why}")]
    private partial void LogGivenUp(Exception? failure, Reference reference, string told, string why);
}
