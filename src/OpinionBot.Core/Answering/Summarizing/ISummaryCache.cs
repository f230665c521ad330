using OpinionBot.Facts;

namespace OpinionBot.Answering.Summarizing;

/// <summary>What a model once wrote, to be checked again and said again when the same is asked of the same facts.</summary>
public interface ISummaryCache
{
    /// <returns>Null when there is none.</returns>
    ValueTask<CachedSummary?> FindAsync(string key, CancellationToken cancellationToken);

    /// <param name="workspace">Whose question it was.</param>
    /// <param name="facts">What it was written from.</param>
    ValueTask KeepAsync(string key, CachedSummary summary, WorkspaceId workspace, IReadOnlyList<FactId> facts, CancellationToken cancellationToken);
}

/// <param name="Sentences">As the model wrote them; not checked.</param>
/// <param name="Model">Who wrote them.</param>
public sealed record CachedSummary(IReadOnlyList<CachedSentence> Sentences, string? Model);

/// <param name="Text">With slots and marks.</param>
/// <param name="Translation">With the same; null when there is none.</param>
public sealed record CachedSentence(string Text, string? Translation);
