using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says what has become of a figure, from the oldest wave to the newest, then the waves between.</summary>
internal static class TrendWriter
{
    public static IEnumerable<DraftSentence> Write(Evidence evidence) =>
        evidence.Facts.GroupBy(cell => Read(cell).Place is { IsGroup: true } ? null : Read(cell).Place).SelectMany(place => OfPlace([.. place], evidence));

    private static IEnumerable<DraftSentence> OfPlace(IReadOnlyList<StoredFact> waves, Evidence evidence)
    {
        var (from, to) = (waves[0], waves[^1]);

        if (Conclusion.Change(from, to) is not { } words)
        {
            foreach (var cell in waves)
            {
                yield return ShareWriter.Clause(cell);
            }

            yield break;
        }

        // Where averages are of other countries from wave to wave, each says its own.
        var of = Read(to).Place == Read(from).Place ? Base(Read(to)) : "adults in the average of the countries asked";

        yield return new DraftSentence(ExtractiveSummarizer.Marked($"{words}: {of} who {FigureSentence.Reads(Read(to))}", [from.Id, to.Id]), [new Derivation.Change(from.Id, to.Id, words)]);

        if (waves.Count > 2)
        {
            yield return new DraftSentence($"It was {string.Join(", ", waves.Skip(1).SkipLast(1).Select(cell => $"{FigureSentence.Value(Read(cell))} in {Read(cell).AskedWhen?.To?.Year} [{cell.Id}]"))}.");
        }
    }

    // "of adults in Canada" without its "of".
    private static string Base(SurveyCell figure) => FigureSentence.Share(figure)[(FigureSentence.Value(figure).Length + " of ".Length)..];

    private static SurveyCell Read(StoredFact cell) => (SurveyCell)cell.Fact;
}
