using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval;

/// <summary>What looking in the library came to. The list is complete.</summary>
public abstract record Retrieved
{
    private Retrieved()
    {
    }

    /// <summary>
    /// How sure the words of the sources make it that they answer the question, from 0 to 1. For telemetry and measuring: in a small library it is low
    /// for good answers, too, so the decision is made by the words and constraints of the question.
    /// </summary>
    public double Confidence { get; init; }

    public sealed record Found(Evidence Evidence) : Retrieved;

    /// <param name="Missing">What the library lacks.</param>
    /// <param name="Nearest">Up to three facts that come nearest; they are not an answer.</param>
    public sealed record NotCovered(Missing Missing, IReadOnlyList<StoredFact> Nearest) : Retrieved;
}
