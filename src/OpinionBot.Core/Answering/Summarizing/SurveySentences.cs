using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Writers;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Says survey figures in the form in which they were asked for: the answer in its first words, then who was asked.</summary>
internal static class SurveySentences
{
    /// <summary>Said whenever figures of different questions stand side by side.</summary>
    public const string NotTheSameQuestion = "These are not the same question, so their figures cannot be compared directly";

    public static IEnumerable<DraftSentence> Write(Evidence evidence, AnswerLanguage language)
    {
        IEnumerable<DraftSentence> said = evidence.Asked switch
        {
            Asked.YesOrNo yesOrNo => YesOrNoWriter.Write(yesOrNo, evidence),
            Asked.Compare compare => CompareWriter.Write(compare, evidence),
            Asked.Between => BetweenWriter.Write(evidence),
            Asked.Rank rank => RankWriter.Write(rank.Highest, evidence),
            Asked.Trend => TrendWriter.Write(evidence),
            Asked.AboutSurvey about => AboutSurveyWriter.Write(about, evidence),
            _ when evidence.Peers.Count > 0 => RankWriter.Write(highest: true, evidence),
            _ => ShareWriter.Write(evidence),
        };

        return evidence.Asked is Asked.AboutSurvey ? said : said.Concat(Provenance.Write(evidence.Facts, language));
    }

    /// <summary>What is said beside figures that a model has put into words: rank and average of a single one, who was asked, and what does not compare.</summary>
    public static IEnumerable<DraftSentence> Close(IReadOnlyCollection<FactId> cited, Evidence evidence, AnswerLanguage language)
    {
        var cells = evidence.Facts.Concat(evidence.Siblings).Where(fact => cited.Contains(fact.Id) && SearchesTables(fact)).DistinctBy(fact => fact.Id).ToList();

        foreach (var sentence in Provenance.Write(cells, language).Concat(Caveat(cells, language)))
        {
            yield return sentence;
        }
    }

    private static bool SearchesTables(StoredFact fact) => fact.Fact is SurveyCell;

    private static IEnumerable<DraftSentence> Caveat(List<StoredFact> questions, AnswerLanguage language)
    {
        // The same words asked again in another wave are the same question to a reader; their dates tell them apart.
        var different = questions.DistinctBy(cell => (Read(cell).Study!.Key, Read(cell).Indicator.Key)).DistinctBy(cell => FigureSentence.Reads(Read(cell))).ToList();

        if (different.Count > 1)
        {
            IReadOnlyList<FactId> facts = [.. different.Select(cell => cell.Id)];

            yield return new DraftSentence(ExtractiveSummarizer.Marked(NotTheSameQuestion, [.. facts]), [new Derivation.DifferentQuestions(facts, NotTheSameQuestion)]) { Translation = LocalSentences.NotTheSame(facts, language) };
        }
    }

    private static SurveyCell Read(StoredFact cell) => (SurveyCell)cell.Fact;
}
