using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says which of two things more people say, the larger first; what does not compare is said one after the other.</summary>
internal static class BetweenWriter
{
    public static IEnumerable<DraftSentence> Write(Evidence evidence) =>
        evidence.Facts.OrderByDescending(cell => ((SurveyCell)cell.Fact).Value).ThenBy(cell => cell.Id).ToList() is [var more, var less] && Conclusion.Larger(more, less) is { } words
            ? [Say(more, less, words)]
            : CompareWriter.OneByOne(evidence);

    private static DraftSentence Say(StoredFact more, StoredFact less, string words) => new(
        ExtractiveSummarizer.Marked($"{FigureSentence.Clause((SurveyCell)more.Fact)} [{more.Id}], {words} {FigureSentence.Reads((SurveyCell)less.Fact)}", less.Id),
        [new Derivation.Larger(more.Id, less.Id, words)]);
}
