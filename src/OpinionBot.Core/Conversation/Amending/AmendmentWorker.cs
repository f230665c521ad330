using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation.Amending;

/// <summary>
/// Sees to it that no posted answer goes on saying what has been retracted or corrected, whoever changed it: a moderator in a
/// chat, the command line, or a newer starter library. What nobody can edit any more, such as an answer that only its asker has seen, is left.
/// </summary>
public sealed partial class AmendmentWorker(IAmendments amendments, IEnumerable<IChatPlatform> platforms, OutboxSignal outbox, TimeProvider time, ILogger<AmendmentWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int AtOnce = 50;

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_platforms.Count == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, time);

        try
        {
            do
            {
                await AmendAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task AmendAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var amendment in await amendments.ListDueAsync(_platforms.Keys, AtOnce, cancellationToken))
            {
                var notice = AmendmentNotice.For(amendment.Changed, time.GetUtcNow());
                List<(OutboxEntry, OutgoingMessage)> edits =
                    [.. amendment.Posted.SelectMany(posted => _platforms[posted.Platform].RenderAmended(posted, notice).Select(edit => (posted, edit)))];

                if (await amendments.AmendAsync(amendment, edits, cancellationToken) && edits.Count > 0)
                {
                    outbox.Raise();
                    LogAmended(amendment.Answer, edits.Count);
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The store may be back at the next turn; what is due stays due.
            LogTurnFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Answer {Answer} is amended in {Messages} messages")]
    private partial void LogAmended(long answer, int messages);

    [LoggerMessage(LogLevel.Error, "Answers that do not hold any more could not be looked for; it is tried again")]
    private partial void LogTurnFailed(Exception exception);
}
