using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval;

/// <summary>What looking in the library came to. The list is complete.</summary>
public abstract record Retrieved
{
    private Retrieved()
    {
    }

    /// <summary>How sure it is that what was found answers the question, from 0 to 1; whether it answers is decided by it and by the question's constraints.</summary>
    public double Confidence { get; init; }

    public sealed record Found(Evidence Evidence) : Retrieved;

    /// <param name="Missing">What the library lacks.</param>
    /// <param name="Nearest">Up to three facts that come nearest; they are not an answer.</param>
    public sealed record NotCovered(Missing Missing, IReadOnlyList<StoredFact> Nearest) : Retrieved;
}
