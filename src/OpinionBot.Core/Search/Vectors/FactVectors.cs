using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>Makes the vectors of facts: that of the sentence with some of that of the title, each title put to the model once a call.</summary>
internal static class FactVectors
{
    /// <param name="batchSize">So many texts are put to the model at a time.</param>
    /// <returns>One for each fact, in their order.</returns>
    /// <exception cref="InvalidDataException">What the model made are no vectors.</exception>
    public static async Task<IReadOnlyList<float[]>> MakeAsync(IReadOnlyList<StoredFact> facts, IEmbeddingGenerator<string, Embedding<float>> generator, int batchSize, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);

        foreach (var texts in facts.Select(VectorText.Of).Concat(facts.Select(VectorText.TitleOf)).Distinct(StringComparer.Ordinal).Chunk(batchSize))
        {
            var made = await generator.GenerateAsync(texts, cancellationToken: cancellationToken);

            if (made.Count != texts.Length || made.Any(vector => vector.Vector.Length != made[0].Vector.Length || vector.Vector.Length == 0 || !TensorPrimitives.IsFiniteAll(vector.Vector.Span)))
            {
                throw new InvalidDataException("The embedding model returned what are no vectors of the texts it was given.");
            }

            foreach (var (text, vector) in texts.Zip(made))
            {
                vectors.Add(text, Unit(vector.Vector.Span));
            }
        }

        return [.. facts.Select(fact => Mix(vectors[VectorText.Of(fact)], vectors[VectorText.TitleOf(fact)]))];
    }

    /// <summary>The vector of a fact of which sentence and title came with the program; null when they did not.</summary>
    public static float[]? Find(StoredFact fact, ShippedVectors shipped) =>
        shipped.Find(VectorText.Of(fact)) is { } sentence && shipped.Find(VectorText.TitleOf(fact)) is { } title ? Mix(sentence, title) : null;

    private static float[] Mix(float[] sentence, float[] title)
    {
        var mixed = new float[sentence.Length];
        TensorPrimitives.MultiplyAdd(title, (float)ScoringWeights.Default.TitleInVector, sentence, mixed);

        return Unit(mixed);
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = new float[vector.Length];
        var length = TensorPrimitives.Norm(vector);
        TensorPrimitives.Divide(vector, length == 0 ? 1 : length, unit);

        return unit;
    }
}
