using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says which country or which answer comes first or last, among how many, ties named.</summary>
internal static class RankWriter
{
    public static IEnumerable<DraftSentence> Write(bool highest, Evidence evidence)
    {
        var peers = Derivations.Peers(evidence.Facts[0], evidence);

        if (evidence.Peers.Count == 0 && Conclusion.Extreme(evidence.Facts, peers, highest) is { } words)
        {
            IReadOnlyList<FactId> facts = [.. evidence.Facts.Select(cell => cell.Id)];

            yield return new DraftSentence(ExtractiveSummarizer.Marked($"{words}, {FigureSentence.Reads((SurveyCell)evidence.Facts[0].Fact)}", [.. facts]), [new Derivation.Extreme(facts, highest, words)]);
            yield break;
        }

        foreach (var cell in evidence.Facts)
        {
            yield return Conclusion.ExtremeThing(cell, Conclusion.Things(cell, evidence), highest) is { } most
                ? new DraftSentence(ExtractiveSummarizer.Marked($"{FigureSentence.Clause((SurveyCell)cell.Fact)}, {most}", cell.Id), [new Derivation.ExtremeThing(cell.Id, highest, most)])
                : ShareWriter.Clause(cell);
        }
    }
}
