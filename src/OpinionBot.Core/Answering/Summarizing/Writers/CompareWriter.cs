using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says where there are more, with both figures; sides that were not asked the same are said one after the other.</summary>
internal static class CompareWriter
{
    public static IEnumerable<DraftSentence> Write(Asked.Compare asked, Evidence evidence)
    {
        var ordered = evidence.Facts.OrderByDescending(cell => ((SurveyCell)cell.Fact).Value).ThenBy(cell => cell.Id).ToList();

        return Conclusion.Order(ordered) is { } words ? [Say(asked, ordered, words)] : OneByOne(evidence);
    }

    private static DraftSentence Say(Asked.Compare asked, List<StoredFact> ordered, string words)
    {
        IReadOnlyList<FactId> facts = [.. ordered.Select(cell => cell.Id)];
        var reads = FigureSentence.Reads((SurveyCell)ordered[0].Fact);

        // "Are A more worried than B" claims that A, named first, are.
        var claimed = asked.IsClaim && asked.Question.Places.Count == 2;

        if (!claimed)
        {
            return new DraftSentence(ExtractiveSummarizer.Marked($"{words} {reads}", [.. facts]), [new Derivation.Order(facts, words)]);
        }

        var verdict = Conclusion.Ahead(ordered[0], ordered[1], asked.Question.Places[0]);
        var order = char.ToLowerInvariant(words[0]) + words[1..];

        return new DraftSentence(ExtractiveSummarizer.Marked($"{verdict} {order} {reads}", [.. facts]), [new Derivation.Ahead(facts, asked.Question.Places[0], verdict), new Derivation.Order(facts, order)]);
    }

    /// <summary>Each figure with its date, and that their questions differ where they do.</summary>
    public static IEnumerable<DraftSentence> OneByOne(Evidence evidence)
    {
        foreach (var cell in evidence.Facts)
        {
            yield return FigureSentence.ShortDates(((SurveyCell)cell.Fact).AskedWhen) is { } dates
                ? new DraftSentence(ExtractiveSummarizer.Marked($"{FigureSentence.Clause((SurveyCell)cell.Fact)} ({dates})", cell.Id))
                : ShareWriter.Clause(cell);
        }

        IReadOnlyList<FactId> questions = [.. evidence.Facts.DistinctBy(cell => (((SurveyCell)cell.Fact).Study!.Key, ((SurveyCell)cell.Fact).Indicator.Key)).Select(cell => cell.Id)];

        if (questions.Count > 1)
        {
            yield return new DraftSentence(ExtractiveSummarizer.Marked(SurveySentences.NotTheSameQuestion, [.. questions]), [new Derivation.DifferentQuestions(questions, SurveySentences.NotTheSameQuestion)]);
        }
    }
}
