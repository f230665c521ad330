using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says shares: the first in full, each further answer or place by what is new in it.</summary>
internal static class ShareWriter
{
    public static IEnumerable<DraftSentence> Write(Evidence evidence)
    {
        StoredFact? before = null;
        var isDated = evidence.Facts.Select(cell => cell.Fact.SaidOn).Distinct().Count() > 1;

        foreach (var cell in evidence.Facts)
        {
            yield return before is not null && IsElsewhere(cell, before)
                ? new DraftSentence(ExtractiveSummarizer.Marked($"{Where(cell)} it was {FigureSentence.Value(Read(cell))}", cell.Id))
                : isDated && FigureSentence.ShortDates(Read(cell).AskedWhen) is { } dates ? new DraftSentence(ExtractiveSummarizer.Marked($"{FigureSentence.Clause(Read(cell))} ({dates})", cell.Id))
                : Clause(cell);

            before = cell;
        }
    }

    /// <summary>The whole figure: <c>23% of adults in Japan agreed that …</c>.</summary>
    /// <param name="opening">What comes before it.</param>
    public static DraftSentence Clause(StoredFact cell, string opening = "", IReadOnlyList<Derivation>? derived = null) =>
        new(ExtractiveSummarizer.Marked(opening + FigureSentence.Clause(Read(cell)), cell.Id), derived ?? []);

    // The same answer of the same wave, at another place.
    private static bool IsElsewhere(StoredFact cell, StoredFact before) => Derivations.AreComparable(cell, before) && cell.Fact.SaidOn == before.Fact.SaidOn && Read(cell).Place != Read(before).Place;

    private static string Where(StoredFact cell) => Read(cell).Place is { } place ? $"In {(place.IsGroup ? "the " : "")}{FigureSentence.InSentence(place)}" : "Elsewhere";

    private static SurveyCell Read(StoredFact cell) => (SurveyCell)cell.Fact;
}
