using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpinionBot.Conversation.Inbox;

/// <summary>
/// Shows the askers whose questions wait for a free worker that the bot has them, so that a long queue is not silence. Each is
/// told once; what a worker has taken shows its own progress.
/// </summary>
public sealed partial class WaitingNotices(IInbox inbox, IEnumerable<IChatPlatform> platforms, LeaseOwner owner, TimeProvider time, ILogger<WaitingNotices> logger) : BackgroundService
{
    // Together less than the three seconds within which an asker shall see something.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private const int AtOnce = 50;

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);
    private long _last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_platforms.Count == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, time);

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await NoticeAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task NoticeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var waiting = await inbox.ListWaitingAsync(_platforms.Keys, time.GetUtcNow() - Patience, _last, AtOnce, cancellationToken);

            foreach (var entry in waiting)
            {
                _last = entry.Id;
            }

            await Task.WhenAll(waiting.Where(entry => entry.Request is not InboxRequest.Happening).Select(entry => ShowAsync(entry, cancellationToken)));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The worker says that the store fails; a notice that is not shown loses nothing.
            LogNoticesFailed(exception);
        }
    }

    private Task<IProgressDisplay> ShowAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        _platforms[entry.Platform].BeginProgressAsync(new LeasedEntry(entry, owner.Name, Attempt: 0, Acceptance.Accepted, Progress: null), cancellationToken);

    [LoggerMessage(LogLevel.Debug, "Who waits could not be told so")]
    private partial void LogNoticesFailed(Exception exception);
}
