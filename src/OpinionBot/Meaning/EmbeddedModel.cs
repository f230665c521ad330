using OpinionBot.Search.Vectors;

namespace OpinionBot.Meaning;

/// <summary>
/// The model of the program, loaded once and in the background. Whoever asks before it is there waits for it, so that a first answer is made
/// like the next. At most two texts are worked off at a time.
/// </summary>
/// <param name="load">Loads it, which keeps one processor busy for a fifth of a second.</param>
internal sealed partial class EmbeddedModel(Func<LoadedModel> load, ILogger<EmbeddedModel> logger) : IAsyncDisposable
{
    /// <summary>What its vectors are told by in the store.</summary>
    public const string Name = "snowflake-arctic-embed-xs";

    public const int Threads = 2;

    private readonly SemaphoreSlim _turns = new(Threads);
    private Lazy<Task<LoadedModel>>? _loading;

    private Lazy<Task<LoadedModel>> Loading => _loading ?? Interlocked.CompareExchange(ref _loading, new(LoadAsync), null) ?? _loading;

    /// <summary>Begins to load it, and returns at once.</summary>
    public void Warm() => _ = Loading.Value;

    /// <summary>The vector of a text, of length 1.</summary>
    /// <exception cref="NoVectorsException">The model cannot be loaded here; the log has said why.</exception>
    public async Task<float[]> EmbedAsync(string text, CancellationToken cancellationToken)
    {
        if (await Loading.Value.WaitAsync(cancellationToken) is not LoadedModel.Ready ready)
        {
            throw new NoVectorsException();
        }

        await _turns.WaitAsync(cancellationToken);

        try
        {
            return ready.Embed(text);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Waits for what is being worked off: the runtime must not go while it runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_loading is { IsValueCreated: true } begun && await begun.Value is LoadedModel.Ready ready)
        {
            for (var turn = 0; turn < Threads; turn++)
            {
                await _turns.WaitAsync();
            }

            ready.Session.Dispose();
        }

        _turns.Dispose();
    }

    private async Task<LoadedModel> LoadAsync()
    {
        var loaded = await Task.Factory.StartNew(load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        if (loaded is LoadedModel.Missing missing)
        {
            LogMissing(missing.Why);
        }

        return loaded;
    }

    [LoggerMessage(LogLevel.Warning, "{Why}")]
    private partial void LogMissing(string why);
}
