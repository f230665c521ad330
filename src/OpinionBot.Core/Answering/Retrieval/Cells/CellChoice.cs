using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>What an item's cells come to for one question. The list is complete.</summary>
internal abstract record CellChoice
{
    private CellChoice()
    {
    }

    /// <summary>They answer it.</summary>
    /// <param name="Cells">In the order in which they are said; never empty.</param>
    public sealed record Answers(IReadOnlyList<StoredFact> Cells) : CellChoice
    {
        /// <summary>What they are the ends of, where answers are ranked; empty otherwise.</summary>
        public IReadOnlyList<StoredFact> Peers { get; init; } = [];
    }

    /// <summary>They do not.</summary>
    /// <param name="Missing">What they lack.</param>
    /// <param name="Cells">What there is.</param>
    public sealed record Lacks(Missing Missing, IReadOnlyList<StoredFact> Cells) : CellChoice;
}
