using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says yes or no first, computed against what was claimed; where nobody has added up the answers of a side, the figures alone.</summary>
internal static class YesOrNoWriter
{
    public static IEnumerable<DraftSentence> Write(Asked.YesOrNo asked, Evidence evidence)
    {
        var isOneAnswer = evidence.Facts.Select(cell => ((SurveyCell)cell.Fact).Answer?.Label).Distinct().Count() == 1;
        var first = evidence.Facts[0];
        var words = Conclusion.Verdict((SurveyCell)first.Fact, asked.Claim);

        return isOneAnswer
            ? [ShareWriter.Clause(first, words + " ", [new Derivation.Verdict(first.Id, asked.Claim, words)]), .. ShareWriter.Write(evidence).Skip(1)]
            : ShareWriter.Write(evidence);
    }
}
