using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;

namespace OpinionBot.Search;

/// <summary>Keeps the index up with the store: everything at start, then whatever changes, also by other processes.</summary>
public sealed partial class FactIndexFollower(
    IFactStore store,
    FactIndex index,
    IOptions<SearchOptions> options,
    TimeProvider time,
    ILogger<FactIndexFollower> logger,
    IEnumerable<IFactWatcher>? watchers = null,
    IAskingStore? askings = null) : BackgroundService
{
    private const int PageSize = 5_000;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _position;
    private long _askingPosition;
    private bool _isFilled;

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
                await TellAsync(changes.Facts, cancellationToken);
            }
            while (changes.Facts.Count == PageSize);

            await TakeAskingsAsync(cancellationToken);
            _isFilled = true;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task TakeAskingsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AddedAsking> changed;

        do
        {
            changed = askings is null ? [] : await askings.ReadChangesAsync(_askingPosition, PageSize, cancellationToken);
            index.Askings.Apply(changed);
            _askingPosition = changed.Count == 0 ? _askingPosition : changed[^1].Sequence;
        }
        while (changed.Count == PageSize);
    }

    private async Task TellAsync(IReadOnlyList<StoredFact> facts, CancellationToken cancellationToken)
    {
        foreach (var watcher in _isFilled && facts.Count > 0 ? watchers ?? [] : [])
        {
            await watcher.ChangedAsync(facts, cancellationToken);
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
