using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpinionBot.Conversation.Outbox;

/// <summary>Posts what waits in the outbox: each lane in order, lanes side by side, with growing pauses after failures.</summary>
public sealed partial class OutboxWorker(
    IOutbox outbox,
    IEnumerable<IChatPlatform> platforms,
    GiveUpNotice giveUp,
    OutboxSignal signal,
    LeaseOwner owner,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);
    private readonly List<Task> _running = [];
    private readonly ConcurrentDictionary<long, OutboxEntry> _posting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var leasing = new CancellationTokenSource();
        var renewing = new LeaseRenewal(options.Value.Lease, time).RunAsync(RenewAsync, LogTurnFailed, leasing.Token);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The store may be back at the next turn.
                LogTurnFailed(exception);
                await Task.WhenAny(Task.Delay(options.Value.Lease / 4, time, stoppingToken));
            }
            catch (OperationCanceledException)
            {
            }
        }

        await DrainAsync();
        await leasing.CancelAsync();
        await renewing;
    }

    // What the last answers have brought is posted before the process ends; what is not due or not done in time stays for the next one.
    private async Task DrainAsync()
    {
        using var grace = new CancellationTokenSource(Grace, time);

        try
        {
            do
            {
                _running.RemoveAll(task => task.IsCompleted);
                _running.AddRange((await outbox.LeaseAsync(owner.Name, _platforms.Keys, options.Value.Workers - _running.Count, options.Value.Lease, grace.Token)).Select(PostAsync));
                await (_running.Count == 0 ? Task.CompletedTask : Task.WhenAny(_running).WaitAsync(grace.Token));
            }
            while (_running.Count > 0);
        }
        catch (Exception exception) when (!grace.IsCancellationRequested)
        {
            LogTurnFailed(exception);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TurnAsync(CancellationToken stoppingToken)
    {
        _running.RemoveAll(task => task.IsCompleted);
        var free = options.Value.Workers - _running.Count;
        var leased = free == 0 ? [] : await outbox.LeaseAsync(owner.Name, _platforms.Keys, free, options.Value.Lease, stoppingToken);

        foreach (var entry in leased)
        {
            _running.Add(PostAsync(entry));
        }

        if (leased.Count == 0)
        {
            await Task.WhenAny([signal.WaitAsync(stoppingToken), .. _running]);
        }
    }

    private Task RenewAsync(CancellationToken cancellationToken) =>
        _posting.IsEmpty ? Task.CompletedTask : outbox.RenewAsync(owner.Name, [.. _posting.Keys], options.Value.Lease, cancellationToken);

    private async Task PostAsync(OutboxEntry entry)
    {
        // A lease that ended on a stalled machine comes back here while its message is still being posted: it is recorded under the new lease.
        var posting = _posting.GetOrAdd(entry.Id, entry);

        if (!ReferenceEquals(posting, entry))
        {
            _posting.TryUpdate(entry.Id, entry, posting);

            return;
        }

        var delivery = await DeliverAsync(entry);
        var givenUp = FindFault(entry, delivery) is { } fault ? await giveUp.TellAsync(entry, fault, CancellationToken.None) : null;

        try
        {
            await RecordAsync(_posting.TryRemove(entry.Id, out var latest) ? latest : entry, delivery, givenUp);
        }
        catch (Exception exception)
        {
            // The lease ends by itself, and then the message is looked for.
            LogTurnFailed(exception);
        }

        signal.Raise();
    }

    private async Task<Delivery> DeliverAsync(OutboxEntry entry)
    {
        try
        {
            // A post that has begun is brought to its end: cut off half way, nobody would know whether it stands there.
            return await _platforms[entry.Platform].PostAsync(entry, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogPostFailed(exception, entry.Id);

            return new Delivery.Later(null, WasNotPosted: false, exception.Message);
        }
    }

    /// <returns>Why the message is given up; null when it is not.</returns>
    private string? FindFault(OutboxEntry entry, Delivery delivery) => delivery switch
    {
        Delivery.Never never => never.Fault,
        Delivery.Later later when time.GetUtcNow() - entry.CreatedAt >= options.Value.GiveUpAfter => later.Fault,
        _ => null,
    };

    private Task RecordAsync(OutboxEntry entry, Delivery delivery, GivenUp? givenUp)
    {
        switch ((delivery, givenUp))
        {
            case (_, { } ended):
                return giveUp.EndAsync(entry, ended, CancellationToken.None);

            case (Delivery.Posted posted, _):
                return outbox.MarkPostedAsync(entry, posted.As, CancellationToken.None);

            case (Delivery.Later later, _):
                LogPostDelayed(entry.Id, entry.Attempt, later.Fault);

                return outbox.RetryAsync(entry, time.GetUtcNow() + (later.After ?? Pause(entry)), later.WasNotPosted, CancellationToken.None);

            default:
                throw new InvalidOperationException($"Nothing is recorded of {delivery.GetType().Name}.");
        }
    }

    // Doubling from half a second, spread by up to a quarter so that what failed together does not come back together.
    private TimeSpan Pause(OutboxEntry entry)
    {
        var pause = TimeSpan.FromSeconds(0.5 * Math.Pow(2, Math.Min(entry.Attempt - 1, 20)));
        var spread = new Random(HashCode.Combine(entry.Id, entry.Attempt)).NextDouble() / 4;

        return (pause < options.Value.MaxPause ? pause : options.Value.MaxPause) * (1 + spread);
    }

    [LoggerMessage(LogLevel.Information, "Message {Message} is tried again after attempt {Attempt}: {Fault}")]
    private partial void LogPostDelayed(long message, int attempt, string fault);

    [LoggerMessage(LogLevel.Error, "Message {Message} could not be posted")]
    private partial void LogPostFailed(Exception exception, long message);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read or written and is tried again")]
    private partial void LogTurnFailed(Exception exception);
}
