using Microsoft.Extensions.AI;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;
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
    /// <param name="meaning">What the question means; null finds by words alone.</param>
    /// <param name="outside">The log-odds that no item is asked for, as its form tells; 0 where nobody knows.</param>
    internal IReadOnlyList<ItemFit> Find(ReadQuestion question, QuestionMeaning? meaning, double outside, WorkspaceId reader)
    {
        var catalog = CatalogFor(reader);
        var nearness = meaning is not null && catalog.Vectors is { } vectors && vectors.Dimension == meaning.Subject.Length ? vectors.To(meaning.Subject.Span) : null;

        return Likelihoods.Of(catalog.Index.Find(question, nearness, IsAside, Weights), outside, Weights);

        bool IsAside(string word) => question.Groups.Any(group => group.Contains(word, StringComparison.Ordinal)) || (catalog.Studies.IsPartOfName(word) && !catalog.Index.Knows(word));
    }

    /// <summary>What a question means.</summary>
    /// <param name="caller">Who is charged for its vectors.</param>
    /// <returns>Null when search goes by words alone.</returns>
    internal async Task<QuestionMeaning?> ReadMeaningAsync(ReadQuestion question, WorkspaceId reader, ModelCaller caller, CancellationToken cancellationToken)
    {
        var catalog = CatalogFor(reader);

        if (generator is null || question.Core.Length == 0 || catalog.Index.Askings.Count == 0)
        {
            return null;
        }

        try
        {
            // The same for everybody who asks, and nearly always ready.
            catalog.Vectors ??= new AskingVectors([.. (await generator.GenerateAsync(catalog.Index.Askings, cancellationToken: cancellationToken)).Select(made => Unit(made.Vector))]);
            var made = await generator.GenerateAsync([question.Core, FormFeatures.Text(question)], ModelCall.EmbeddingOptions(caller), cancellationToken);

            return new QuestionMeaning(Unit(made[0].Vector), Unit(made[1].Vector), made[0].ModelId);
        }
        catch (Exception exception) when (exception is ModelUnavailableException or NoVectorsException)
        {
            return null;
        }
    }

    internal ItemCatalog CatalogFor(WorkspaceId reader) => _catalogs.For(reader);

    private static ReadOnlyMemory<float> Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        var length = System.Numerics.Tensors.TensorPrimitives.Norm<float>(unit);
        System.Numerics.Tensors.TensorPrimitives.Divide(unit, length == 0 ? 1 : length, unit);

        return unit;
    }
}
