using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Curation.Extraction;

/// <summary>What was found in an article.</summary>
/// <param name="Proposals">In reading order; every anchor stands verbatim in the article's text.</param>
/// <param name="Dropped">Proposals left out since their anchor does not.</param>
public sealed record ExtractedFacts(IReadOnlyList<ProposedFact> Proposals, int Dropped)
{
    /// <summary>Sentences that were left unread since they are longer than <see cref="FactExtractor.MaxSentence"/>.</summary>
    public int TooLong { get; init; }
}
