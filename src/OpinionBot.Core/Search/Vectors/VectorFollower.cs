using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>Keeps the vectors up with the index, batch by batch and in the background, once those made before are loaded: search works meanwhile with what there is.</summary>
/// <param name="generator">Makes the vectors.</param>
/// <param name="recipe">With which model.</param>
public sealed partial class VectorFollower(
    IVectorStore store,
    FactIndex index,
    VectorIndex vectors,
    IEmbeddingGenerator<string, Embedding<float>> generator,
    VectorRecipe recipe,
    IOptions<SearchOptions> options,
    TimeProvider time,
    ILogger<VectorFollower> logger) : BackgroundService
{
    private const int PageSize = 1_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private long _seen = -1;

    /// <summary>Takes in what was made before, and what comes with the program.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var facts = Wanted();
        var after = default(FactId);
        IReadOnlyList<StoredVector> page;

        do
        {
            page = await store.ReadAsync(recipe.Model, after, PageSize, cancellationToken);

            foreach (var stored in page)
            {
                after = stored.Fact;

                if (facts.TryGetValue(stored.Fact, out var fact) && stored.TextHash == VectorText.Hash(fact) && (vectors.Dimension == 0 || stored.Values.Length == vectors.Dimension))
                {
                    vectors.Add(fact, stored.TextHash, stored.Values);
                }
            }
        }
        while (page.Count == PageSize);

        foreach (var fact in facts.Values.Where(fact => !vectors.Has(fact)))
        {
            if (recipe.Shipped is { } shipped && FactVectors.Find(fact, shipped) is { } known)
            {
                vectors.Add(fact, VectorText.Hash(fact), known);
            }
        }
    }

    /// <summary>Returns when every fact that the index has now has its vector.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var version = index.Version;

        if (version == _seen)
        {
            return;
        }

        var facts = Wanted();
        vectors.Keep(facts.Keys.ToHashSet());

        IReadOnlyList<StoredFact> missing = [.. facts.Values.Where(fact => !vectors.Has(fact) && !vectors.TryRenew(fact, VectorText.Hash(fact))).OrderBy(fact => fact.Id)];

        foreach (var batch in missing.Chunk(recipe.BatchSize))
        {
            if (!await MakeAsync(batch, cancellationToken))
            {
                // The model makes other vectors than before: all of them are made again.
                vectors.Clear();

                return;
            }

            LogProgress(vectors.Count, facts.Count);
        }

        await store.PruneAsync(recipe.Model, cancellationToken);
        _seen = version;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        var pause = TimeSpan.Zero;

        do
        {
            try
            {
                await CatchUpAsync(stoppingToken);
                pause = TimeSpan.Zero;
            }
            catch (NoVectorsException)
            {
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The model or the store may be back later; until then search goes by words, and by the vectors there are.
                pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
                LogFailed(pause, exception.Message);
                await Task.Delay(pause, time, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Dictionary<FactId, StoredFact> Wanted() => index.All().Where(fact => VectorText.Has(fact.Fact)).ToDictionary(fact => fact.Id);

    /// <returns>False when the vectors have another dimension than those there are.</returns>
    private async Task<bool> MakeAsync(StoredFact[] facts, CancellationToken cancellationToken)
    {
        var made = await FactVectors.MakeAsync(facts, generator, recipe.BatchSize, cancellationToken);
        IReadOnlyList<StoredVector> stored = [.. made.Zip(facts).Select(pair => new StoredVector(pair.Second.Id, VectorText.Hash(pair.Second), pair.First))];

        await store.KeepAsync(recipe.Model, stored, cancellationToken);

        if (vectors.Dimension != 0 && vectors.Dimension != stored[0].Values.Length)
        {
            return false;
        }

        foreach (var (vector, fact) in stored.Zip(facts))
        {
            vectors.Add(fact, vector.TextHash, vector.Values);
        }

        return true;
    }

    [LoggerMessage(LogLevel.Information, "{Done} of {Wanted} facts have their vectors")]
    private partial void LogProgress(int done, int wanted);

    [LoggerMessage(LogLevel.Warning, "Vectors could not be made and are tried again in {Pause}: {Fault}")]
    private partial void LogFailed(TimeSpan pause, string fault);
}

/// <param name="Model">The embedding model, as its endpoint calls it.</param>
/// <param name="BatchSize">Texts a call.</param>
/// <param name="Shipped">What the model has made beforehand; null when nothing.</param>
public sealed record VectorRecipe(string Model, int BatchSize, ShippedVectors? Shipped = null);
