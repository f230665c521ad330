using OpinionBot.Facts;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Curation;

/// <summary>What adding a document came to. The list is complete.</summary>
public abstract record Curated
{
    private Curated()
    {
    }

    /// <summary>New in the library, or a changed version of a source that was there.</summary>
    /// <param name="Source">Its number.</param>
    /// <param name="Counts">What was found and is new.</param>
    /// <param name="IsChanged">True when the source was there in an earlier version.</param>
    /// <param name="NoLongerSaid">Facts of the earlier version whose words the new one does not have.</param>
    /// <param name="Readers">Who is answered from it.</param>
    public sealed record Added(SourceId Source, SourceDetails Details, CuratedCounts Counts, bool IsApproved, bool IsChanged, IReadOnlyList<FactId> NoLongerSaid, WorkspaceId Readers) : Curated
    {
        /// <summary>New figures for which a survey's own table has another value, each with a clause that says so.</summary>
        public IReadOnlyList<(FactId Fact, string Doubt)> Contradicted { get; init; } = [];
    }

    /// <summary>The same text is in the library already; nothing was done.</summary>
    public sealed record AlreadyThere(Source Source) : Curated;

    /// <param name="Reason">One sentence: what is wrong, where, and how to mend it.</param>
    public sealed record Unusable(string Reason) : Curated;
}

/// <summary>How many facts of each kind were found, and what was left out.</summary>
/// <param name="Dropped">Since their words are not in the text.</param>
/// <param name="TooLong">Sentences that were not read, being longer than <see cref="Extraction.FactExtractor.MaxSentence"/>.</param>
public sealed record CuratedCounts(int Figures, int Quotes, int Statements, int Dropped, int TooLong = 0);
