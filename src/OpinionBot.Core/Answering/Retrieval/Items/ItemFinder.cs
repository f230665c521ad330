using System.Collections.Concurrent;
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

    // Made once: a catalog that is made anew has most of its texts from the one before.
    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    public ScoringWeights Weights { get; } = weights;

    /// <summary>Finds by words alone.</summary>
    public static ItemFinder ByWords(FactIndex index) => new(index, null, ScoringWeights.Default);

    /// <summary>Finds the same items by other weights.</summary>
    internal ItemFinder With(ScoringWeights others) => new(index, generator, others) { _catalogs = _catalogs };

    /// <summary>Every option of the reader's items, best first.</summary>
    /// <param name="meaning">What the question means; null finds by words alone.</param>
    /// <param name="outside">The log-odds that no item is asked for, as its form tells.</param>
    internal IReadOnlyList<ItemFit> Find(ReadQuestion question, QuestionMeaning? meaning, double outside, WorkspaceId reader)
    {
        var catalog = CatalogFor(reader);

        return Likelihoods.Of(catalog.Index.Find(question, Comparable(catalog.Askings, meaning)?.To(meaning!.Subject.Span), IsAside, Weights), outside, Weights);

        bool IsAside(string word) => question.Groups.Any(group => group.Contains(word, StringComparison.Ordinal)) || (catalog.Studies.IsPartOfName(word) && !catalog.Index.Knows(word));
    }

    /// <summary>The fact of an article that a moderator has said the question asks for; null when there is none.</summary>
    internal StoredFact? FindAsked(ReadQuestion question, QuestionMeaning? meaning, WorkspaceId reader)
    {
        var asked = CatalogFor(reader).AskedFacts;

        return asked.Find(question, id => index.Find(reader, id), Comparable(asked.Askings, meaning)?.PlainTo(meaning!.Subject.Span), Weights);
    }

    /// <summary>What a question means.</summary>
    /// <param name="caller">Who is charged for its vectors.</param>
    /// <returns>Null when search goes by words alone.</returns>
    internal async Task<QuestionMeaning?> ReadMeaningAsync(ReadQuestion question, WorkspaceId reader, ModelCaller caller, CancellationToken cancellationToken)
    {
        var catalog = CatalogFor(reader);

        if (generator is null || question.Core.Length == 0)
        {
            return null;
        }

        try
        {
            // The same for everybody who asks, and nearly always ready.
            catalog.Askings.Vectors ??= await VectorsOfAsync(catalog.Askings.Texts, generator, cancellationToken);
            catalog.AskedFacts.Askings.Vectors ??= await VectorsOfAsync(catalog.AskedFacts.Askings.Texts, generator, cancellationToken);
            var made = await generator.GenerateAsync([question.Core, FormFeatures.Text(question)], ModelCall.EmbeddingOptions(caller), cancellationToken);

            return new QuestionMeaning(Unit(made[0].Vector), Unit(made[1].Vector), made[0].ModelId);
        }
        catch (Exception exception) when (exception is ModelUnavailableException or NoVectorsException)
        {
            return null;
        }
    }

    internal ItemCatalog CatalogFor(WorkspaceId reader) => _catalogs.For(reader);

    // Vectors of another model cannot be compared.
    private static AskingVectors? Comparable(AskingTexts askings, QuestionMeaning? meaning) =>
        meaning is not null && askings.Vectors is { } vectors && vectors.Dimension == meaning.Subject.Length ? vectors : null;

    private async Task<AskingVectors?> VectorsOfAsync(
        IReadOnlyList<string> texts, IEmbeddingGenerator<string, Embedding<float>> maker, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> missing = [.. texts.Where(text => !_vectors.ContainsKey(text)).Distinct()];

        foreach (var (text, made) in missing.Zip(missing.Count == 0 ? [] : await maker.GenerateAsync(missing, cancellationToken: cancellationToken)))
        {
            _vectors[text] = Unit(made.Vector);
        }

        return texts.Count == 0 ? null : new AskingVectors([.. texts.Select(text => _vectors[text])]);
    }

    private static float[] Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        var length = System.Numerics.Tensors.TensorPrimitives.Norm<float>(unit);
        System.Numerics.Tensors.TensorPrimitives.Divide(unit, length == 0 ? 1 : length, unit);

        return unit;
    }
}
