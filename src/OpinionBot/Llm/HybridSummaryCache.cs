using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Llm;

/// <summary>Keeps written summaries in memory, apart for each set of models.</summary>
internal sealed class HybridSummaryCache(HybridCache cache, IOptions<LlmOptions> options) : ISummaryCache, IFactWatcher
{
    private static readonly HybridCacheEntryOptions OnlyRead = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };

    private readonly string _models = string.Join(',', options.Value.Models);

    public ValueTask<CachedSummary?> FindAsync(string key, CancellationToken cancellationToken) =>
        options.Value.CacheFor == TimeSpan.Zero
            ? ValueTask.FromResult<CachedSummary?>(null)
            : cache.GetOrCreateAsync(Named(key), _ => ValueTask.FromResult<CachedSummary?>(null), OnlyRead, cancellationToken: cancellationToken);

    public ValueTask KeepAsync(string key, CachedSummary summary, WorkspaceId workspace, IReadOnlyList<FactId> facts, CancellationToken cancellationToken) =>
        options.Value.CacheFor == TimeSpan.Zero
            ? ValueTask.CompletedTask
            : cache.SetAsync(
                Named(key),
                summary,
                new HybridCacheEntryOptions { Expiration = options.Value.CacheFor, LocalCacheExpiration = options.Value.CacheFor },
                [$"workspace:{workspace}", .. facts.Select(fact => fact.ToString())],
                cancellationToken);

    /// <summary>Drops what was written from facts that have changed; their key would not be asked for again anyway.</summary>
    public ValueTask ChangedAsync(IReadOnlyList<StoredFact> facts, CancellationToken cancellationToken) => cache.RemoveByTagAsync(facts.Select(fact => fact.Id.ToString()), cancellationToken);

    private string Named(string key) => $"{key}:{_models}";
}
