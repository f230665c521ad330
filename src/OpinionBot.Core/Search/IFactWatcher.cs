using OpinionBot.Facts;

namespace OpinionBot.Search;

/// <summary>Keeps something that was made from facts, and drops it when they change.</summary>
public interface IFactWatcher
{
    /// <summary>Called after the index has taken the changes in; never for what it is filled with at start.</summary>
    ValueTask ChangedAsync(IReadOnlyList<StoredFact> facts, CancellationToken cancellationToken);
}
