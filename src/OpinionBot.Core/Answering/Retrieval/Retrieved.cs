using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.SmallTalk;
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

    /// <summary>The same, where nobody can be asked back.</summary>
    public Retrieved WithoutChoice => this is Unclear unclear ? unclear.Best : this;

    public sealed record Found(Evidence Evidence) : Retrieved
    {
        /// <summary>The options that fit so nearly alike that to answer one of them is a guess, best first; empty when the best is clear.</summary>
        internal IReadOnlyList<ItemOption> Close { get; init; } = [];
    }

    /// <summary>Several survey questions fit so nearly alike that to answer one would be a guess.</summary>
    /// <param name="Readings">What may be meant: two or three, the likeliest first.</param>
    /// <param name="Best">What the likeliest comes to, for whoever cannot ask back.</param>
    public sealed record Unclear(IReadOnlyList<Reading> Readings, Found Best) : Retrieved;

    /// <summary>The library was not asked anything.</summary>
    public sealed record SmallTalk(SmallTalkKind Kind) : Retrieved;

    /// <param name="Missing">What the library lacks.</param>
    /// <param name="Nearest">Up to three facts that come nearest; they are not an answer.</param>
    public sealed record NotCovered(Missing Missing, IReadOnlyList<StoredFact> Nearest) : Retrieved;
}
