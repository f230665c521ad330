using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpinionBot.Conversation.Inbox;

/// <summary>
/// Leases what came in and has it answered, a few at a time. When the host stops it takes no more, lets what is in flight
/// finish, and gives back what does not finish in time.
/// </summary>
public sealed partial class InboxWorker(IInbox inbox, EntryHandler handler, InboxSignal signal, LeaseOwner owner, IOptions<InboxOptions> options, TimeProvider time, ILogger<InboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan HousekeepingEvery = TimeSpan.FromHours(1);

    private readonly List<Task> _running = [];
    private readonly ConcurrentDictionary<long, LeasedEntry> _held = [];
    private DateTimeOffset _nextHousekeeping;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var working = new CancellationTokenSource();
        using var leasing = new CancellationTokenSource();
        var renewing = new LeaseRenewal(options.Value.Lease, time).RunAsync(RenewAsync, LogTurnFailed, leasing.Token);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(working.Token, stoppingToken);
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

        // What finishes after the stop is still this worker's: nobody else may take it up meanwhile.
        await FinishAsync(working);
        await leasing.CancelAsync();
        await renewing;
    }

    private async Task TurnAsync(CancellationToken workToken, CancellationToken stoppingToken)
    {
        _running.RemoveAll(task => task.IsCompleted);
        var free = options.Value.WorkersAtOnce - _running.Count;
        var leased = free == 0 ? [] : await inbox.LeaseAsync(owner.Name, handler.Platforms, free, options.Value.Lease, stoppingToken);

        foreach (var entry in leased)
        {
            _running.Add(WorkAsync(entry, workToken));
        }

        if (leased.Count == 0)
        {
            await HousekeepAsync(stoppingToken);
            await Task.WhenAny([signal.WaitAsync(stoppingToken), .. _running]);
        }
    }

    private async Task WorkAsync(LeasedEntry leased, CancellationToken cancellationToken)
    {
        _held[leased.Entry.Id] = leased;

        // Answering is work for the processor: the next lease must not wait for it.
        await Task.Yield();

        try
        {
            await handler.HandleAsync(leased, cancellationToken);
        }
        catch (Exception exception)
        {
            LogEntryFailed(exception, leased.Entry.Id, leased.Attempt);
            await ReleaseAsync(leased, cancellationToken.IsCancellationRequested ? TimeSpan.Zero : TimeSpan.FromSeconds(leased.Attempt));
        }

        _held.TryRemove(leased.Entry.Id, out _);
    }

    private async Task ReleaseAsync(LeasedEntry leased, TimeSpan pause)
    {
        try
        {
            await inbox.ReleaseAsync(leased, time.GetUtcNow() + pause, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The lease ends by itself.
            LogTurnFailed(exception);
        }
    }

    private Task RenewAsync(CancellationToken cancellationToken) =>
        _held.IsEmpty ? Task.CompletedTask : inbox.RenewAsync(owner.Name, [.. _held.Keys], options.Value.Lease, cancellationToken);

    private async Task FinishAsync(CancellationTokenSource working)
    {
        var finished = Task.WhenAll(_running);
        await Task.WhenAny(finished, Task.Delay(Grace, time));

        if (!finished.IsCompleted)
        {
            await working.CancelAsync();
            await finished;
        }
    }

    private async Task HousekeepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        if (now >= _nextHousekeeping)
        {
            _nextHousekeeping = now + HousekeepingEvery;
            await inbox.PurgeAsync(now - options.Value.KeepFor, now - options.Value.AmendFor, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Entry {Entry} failed at attempt {Attempt}")]
    private partial void LogEntryFailed(Exception exception, long entry, int attempt);

    [LoggerMessage(LogLevel.Error, "The inbox could not be read or written and is tried again")]
    private partial void LogTurnFailed(Exception exception);
}
