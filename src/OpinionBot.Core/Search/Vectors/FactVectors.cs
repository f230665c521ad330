using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>Makes the vectors of facts: that of the sentence with some of that of the title, each title put to the model once a call.</summary>
internal static class FactVectors
{
    // Fitted on SciFact, where the title tells abstracts apart; more of it hides the sentence.
    private const float Title = 0.3f;

    /// <returns>One for each fact, in their order.</returns>
    /// <exception cref="InvalidDataException">What the model made are no vectors.</exception>
    public static async Task<IReadOnlyList<float[]>> MakeAsync(IReadOnlyList<StoredFact> facts, IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellationToken)
    {
        var titles = facts.Select(VectorText.TitleOf).Distinct(StringComparer.Ordinal).ToList();
        var made = await generator.GenerateAsync([.. facts.Select(VectorText.Of), .. titles], cancellationToken: cancellationToken);

        if (made.Count != facts.Count + titles.Count || made.Any(vector => vector.Vector.Length != made[0].Vector.Length || vector.Vector.Length == 0 || !TensorPrimitives.IsFiniteAll(vector.Vector.Span)))
        {
            throw new InvalidDataException("The embedding model returned what are no vectors of the texts it was given.");
        }

        var ofTitle = titles.Zip(made.Skip(facts.Count)).ToDictionary(title => title.First, title => Unit(title.Second.Vector.Span), StringComparer.Ordinal);

        return [.. facts.Zip(made).Select(fact => Mix(Unit(fact.Second.Vector.Span), ofTitle[VectorText.TitleOf(fact.First)]))];
    }

    private static float[] Mix(float[] sentence, float[] title)
    {
        TensorPrimitives.MultiplyAdd(title, Title, sentence, sentence);

        return Unit(sentence);
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = new float[vector.Length];
        var length = TensorPrimitives.Norm(vector);
        TensorPrimitives.Divide(vector, length == 0 ? 1 : length, unit);

        return unit;
    }
}
