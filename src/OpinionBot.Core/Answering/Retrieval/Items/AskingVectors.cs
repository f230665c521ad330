using System.Numerics.Tensors;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>Texts that questions are compared with.</summary>
internal sealed class AskingTexts(IReadOnlyList<string> texts)
{
    public IReadOnlyList<string> Texts { get; } = texts;

    /// <summary>Their vectors, of length 1; null until somebody has made them.</summary>
    public IReadOnlyList<float[]>? Vectors { get; set; }
}

/// <summary>The vectors of the askings of an index, and of one question.</summary>
/// <param name="Question">Of length 1.</param>
/// <param name="Askings">Of length 1, in the order of the askings.</param>
internal sealed record AskingVectors(ReadOnlyMemory<float> Question, IReadOnlyList<float[]> Askings)
{
    public double To(int asking) => TensorPrimitives.Dot(Question.Span, Askings[asking]);
}
