using System.Numerics.Tensors;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>Texts that questions are compared with.</summary>
internal sealed class AskingTexts(IReadOnlyList<string> texts)
{
    public IReadOnlyList<string> Texts { get; } = texts;

    /// <summary>Their vectors; null until somebody has made them.</summary>
    public AskingVectors? Vectors { get; set; }
}

/// <summary>
/// The vectors of the askings of an index, seen from their own centre: to the model every two English sentences on AI are near, and what they all
/// have in common tells none of them apart.
/// </summary>
internal sealed class AskingVectors
{
    private readonly float[] _centre;
    private readonly float[][] _askings;
    private readonly IReadOnlyList<float[]> _plain;

    /// <param name="askings">Of length 1, in the order of the askings; never empty.</param>
    public AskingVectors(IReadOnlyList<float[]> askings)
    {
        _plain = askings;
        _centre = new float[askings[0].Length];

        foreach (var asking in askings)
        {
            TensorPrimitives.Add(_centre, asking, _centre);
        }

        TensorPrimitives.Divide(_centre, askings.Count, _centre);
        _askings = [.. askings.Select(asking => FromCentre(asking))];
    }

    public int Dimension => _centre.Length;

    /// <param name="question">Of length 1, by the model that made the askings.</param>
    /// <returns>How near each asking is to the question, from -1 to 1, in the order of the askings.</returns>
    public double[] To(ReadOnlySpan<float> question)
    {
        var from = FromCentre(question);

        return [.. _askings.Select(asking => (double)TensorPrimitives.Dot<float>(from, asking))];
    }

    /// <summary>The same as the model has it, for askings that have no centre to speak of: few ones.</summary>
    /// <returns>The cosine of each asking and the question.</returns>
    public double[] PlainTo(ReadOnlySpan<float> question)
    {
        var likeness = new double[_plain.Count];

        for (var at = 0; at < likeness.Length; at++)
        {
            likeness[at] = TensorPrimitives.Dot(_plain[at], question);
        }

        return likeness;
    }

    private float[] FromCentre(ReadOnlySpan<float> vector)
    {
        var from = new float[vector.Length];
        TensorPrimitives.Subtract(vector, _centre, from);
        var length = TensorPrimitives.Norm<float>(from);
        TensorPrimitives.Divide(from, length == 0 ? 1 : length, from);

        return from;
    }
}
