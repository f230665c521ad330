using Microsoft.Extensions.AI;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>Finds the items that a question may ask for, in what its asker can see.</summary>
/// <param name="generator">Makes the vectors of questions and askings; null finds by words alone.</param>
public sealed class ItemFinder(FactIndex index, IEmbeddingGenerator<string, Embedding<float>>? generator, ScoringWeights weights)
{
    private ItemCatalog.Cache _catalogs = new(index);

    public ScoringWeights Weights { get; } = weights;

    /// <summary>Finds by words alone.</summary>
    public static ItemFinder ByWords(FactIndex index) => new(index, null, ScoringWeights.Default);

    /// <summary>Finds the same items by other weights.</summary>
    internal ItemFinder With(ScoringWeights others) => new(index, generator, others) { _catalogs = _catalogs };

    /// <summary>Every option of the reader's items, best first.</summary>
    /// <param name="caller">Who is charged for the vector of the question.</param>
    public async Task<IReadOnlyList<ItemFit>> FindAsync(ReadQuestion question, WorkspaceId reader, ModelCaller caller, CancellationToken cancellationToken)
    {
        var catalog = CatalogFor(reader);

        return catalog.Index.Find(question, await MeaningOfAsync(question, catalog, caller, cancellationToken), Weights);
    }

    internal ItemCatalog CatalogFor(WorkspaceId reader) => _catalogs.For(reader);

    private async Task<AskingVectors?> MeaningOfAsync(ReadQuestion question, ItemCatalog catalog, ModelCaller caller, CancellationToken cancellationToken)
    {
        if (generator is null || question.Core.Length == 0)
        {
            return null;
        }

        try
        {
            // The same for everybody who asks, and nearly always ready.
            catalog.Vectors ??= [.. (await generator.GenerateAsync(catalog.Index.Askings, cancellationToken: cancellationToken)).Select(made => Unit(made.Vector))];
            var asked = await generator.GenerateAsync([question.Core], ModelCall.EmbeddingOptions(caller), cancellationToken);

            return asked[0].Vector.Length == (catalog.Vectors is [var first, ..] ? first.Length : 0) ? new AskingVectors(Unit(asked[0].Vector), catalog.Vectors) : null;
        }
        catch (Exception exception) when (exception is ModelUnavailableException or NoVectorsException)
        {
            return null;
        }
    }

    private static float[] Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        var length = System.Numerics.Tensors.TensorPrimitives.Norm<float>(unit);
        System.Numerics.Tensors.TensorPrimitives.Divide(unit, length == 0 ? 1 : length, unit);

        return unit;
    }
}
