using System.Numerics.Tensors;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>
/// The vectors of the askings of an index, seen from their own centre: to the model every two English sentences on AI are near, and what they all
/// have in common tells none of them apart.
/// </summary>
internal sealed class AskingVectors
{
    private readonly float[] _centre;
    private readonly float[][] _askings;

    /// <param name="askings">Of length 1, in the order of the askings; never empty.</param>
    public AskingVectors(IReadOnlyList<ReadOnlyMemory<float>> askings)
    {
        _centre = new float[askings[0].Length];

        foreach (var asking in askings)
        {
            TensorPrimitives.Add(_centre, asking.Span, _centre);
        }

        TensorPrimitives.Divide(_centre, askings.Count, _centre);
        _askings = [.. askings.Select(asking => FromCentre(asking.Span))];
    }

    public int Dimension => _centre.Length;

    /// <param name="question">Of length 1, by the model that made the askings.</param>
    /// <returns>How near each asking is to the question, from -1 to 1, in the order of the askings.</returns>
    public double[] To(ReadOnlySpan<float> question)
    {
        var from = FromCentre(question);

        return [.. _askings.Select(asking => (double)TensorPrimitives.Dot<float>(from, asking))];
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
