using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>Vectors of facts, so that they need not be made again. Derived: whatever is lost here is made again.</summary>
public interface IVectorStore
{
    /// <summary>What one model has made, in the order of the facts.</summary>
    Task<IReadOnlyList<StoredVector>> ReadAsync(string model, FactId after, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps new vectors; one of the same fact and model replaces the former.</summary>
    Task KeepAsync(string model, IReadOnlyList<StoredVector> vectors, CancellationToken cancellationToken);

    /// <summary>Forgets the vectors of other models, and those of facts that are not approved any more.</summary>
    Task PruneAsync(string model, CancellationToken cancellationToken);
}

/// <param name="Fact">Whose it is.</param>
/// <param name="TextHash">Of the text it was made from.</param>
/// <param name="Values">As the model gave them.</param>
public sealed record StoredVector(FactId Fact, string TextHash, float[] Values);
