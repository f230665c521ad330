using OpinionBot.Answering.Retrieval;
using OpinionBot.Search;

namespace OpinionBot.Answering.Obligations;

/// <summary>About the part of a population that is asked about, as the fact or what stands around it says; what names other people is about those.</summary>
/// <param name="Group">Folded, as written: <c>women</c>, <c>truck</c> of <c>truck drivers</c>.</param>
internal sealed record ThisGroup(string Group) : IObligation
{
    public Missing? FindLack(ReadFact fact)
    {
        var alike = Thesaurus.Expand(Group).Select(other => TextAnalysis.Analyze(other.Text)).ToList();

        return Names(TextAnalysis.Analyze(Group)) || alike.Any(Names) ? null : new Missing.Name(Group, AsSpeaker: false);

        bool Names(IReadOnlyList<string> stems) => stems.All(stem => fact.Stems.Contains(stem) || (fact.Groups.Count == 0 && fact.ContextStems.Contains(stem)));
    }
}
