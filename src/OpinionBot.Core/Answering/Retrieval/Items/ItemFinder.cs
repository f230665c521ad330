using System.Collections.Concurrent;
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
    private readonly ItemCatalog.Cache _catalogs = new(index);

    // Made once: a catalog that is made anew has most of its texts from the one before.
    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    public ScoringWeights Weights { get; } = weights;

    /// <summary>Finds by words alone.</summary>
    public static ItemFinder ByWords(FactIndex index) => new(index, null, ScoringWeights.Default);

    /// <summary>Every option of the reader's items, best first.</summary>
    /// <param name="caller">Who is charged for the vector of the question.</param>
    public async Task<IReadOnlyList<ItemFit>> FindAsync(ReadQuestion question, WorkspaceId reader, ModelCaller caller, CancellationToken cancellationToken)
    {
        var catalog = CatalogFor(reader);

        return catalog.Index.Find(question, await MeaningOfAsync(question, catalog.Askings, caller, cancellationToken), Weights);
    }

    /// <summary>The fact of an article that a moderator has said the question asks for; null when there is none.</summary>
    internal async Task<StoredFact?> FindAskedAsync(ReadQuestion question, WorkspaceId reader, ModelCaller caller, CancellationToken cancellationToken)
    {
        var asked = CatalogFor(reader).AskedFacts;

        if (asked.Askings.Texts.Count == 0)
        {
            return null;
        }

        var meaning = await MeaningOfAsync(question, asked.Askings, caller, cancellationToken);

        return asked.Find(question, id => index.Find(reader, id), meaning is null ? null : [.. asked.Askings.Texts.Select((_, at) => meaning.To(at))], Weights);
    }

    internal ItemCatalog CatalogFor(WorkspaceId reader) => _catalogs.For(reader);

    private async Task<AskingVectors?> MeaningOfAsync(ReadQuestion question, AskingTexts askings, ModelCaller caller, CancellationToken cancellationToken)
    {
        if (generator is null || question.Core.Length == 0)
        {
            return null;
        }

        try
        {
            // The same for everybody who asks, and nearly always ready.
            var vectors = askings.Vectors ??= await VectorsOfAsync(askings.Texts, generator, cancellationToken);
            var asked = await generator.GenerateAsync([question.Core], ModelCall.EmbeddingOptions(caller), cancellationToken);

            return asked[0].Vector.Length == (vectors is [var first, ..] ? first.Length : 0) ? new AskingVectors(Unit(asked[0].Vector), vectors) : null;
        }
        catch (Exception exception) when (exception is ModelUnavailableException or NoVectorsException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<float[]>> VectorsOfAsync(
        IReadOnlyList<string> texts, IEmbeddingGenerator<string, Embedding<float>> maker, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> missing = [.. texts.Where(text => !_vectors.ContainsKey(text)).Distinct()];

        foreach (var (text, made) in missing.Zip(missing.Count == 0 ? [] : await maker.GenerateAsync(missing, cancellationToken: cancellationToken)))
        {
            _vectors[text] = Unit(made.Vector);
        }

        return [.. texts.Select(text => _vectors[text])];
    }

    private static float[] Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        var length = System.Numerics.Tensors.TensorPrimitives.Norm<float>(unit);
        System.Numerics.Tensors.TensorPrimitives.Divide(unit, length == 0 ? 1 : length, unit);

        return unit;
    }
}
