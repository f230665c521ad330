using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;

namespace OpinionBot.Search;

/// <summary>Keeps the index up with the store: everything at start, then whatever changes, also by other processes.</summary>
public sealed partial class FactIndexFollower(
    IFactStore store,
    FactIndex index,
    IOptions<SearchOptions> options,
    TimeProvider time,
    ILogger<FactIndexFollower> logger) : BackgroundService
{
    private const int PageSize = 5_000;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _position;

    /// <summary>Returns when the index has every change committed before the call.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);

        try
        {
            FactChanges changes;

            do
            {
                changes = await store.ReadChangesAsync(_position, PageSize, cancellationToken);
                index.Apply(changes.Facts);
                _position = changes.Through;
            }
            while (changes.Facts.Count == PageSize);
        }
        finally
        {
            _reading.Release();
        }
    }

    public override void Dispose()
    {
        _reading.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);

        do
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The store may be back at the next turn; until then the index answers from what it has.
                LogCatchUpFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "The index could not read the store's changes and tries again")]
    private partial void LogCatchUpFailed(Exception exception);
}
