using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts.Places;
using OpinionBot.Search;
using OpinionBot.Search.Terms;

namespace OpinionBot.Answering.Obligations;

/// <summary>
/// About the part of a population that is asked about, as the fact or what stands around it says; what names other people is about those. Groups that
/// are set against each other may stand in different facts.
/// </summary>
/// <param name="Groups">Folded, as written: <c>women</c>, <c>truck</c> of <c>truck drivers</c>. One is enough.</param>
internal sealed record ThisGroup(params IReadOnlyList<string> Groups) : IObligation
{
    // What people call young and old, in years; teenagers are told by the words themselves.
    private const int YoungUpTo = 35;
    private const int OldFrom = 55;

    public Missing? FindLack(ReadFact fact) => Groups.Any(group => IsAbout(fact, group)) ? null : new Missing.Name(Groups[0], AsSpeaker: false);

    private static bool IsAbout(ReadFact fact, string group)
    {
        return Names(TextAnalysis.Analyze(group)) || Thesaurus.Expand(group).Any(other => Names(TextAnalysis.Analyze(other.Text))) || IsOfAge(fact, group)
            || (PlaceParts.ShortName(group) is not null && fact.HasName(group));

        bool Names(IReadOnlyList<string> stems) => stems.All(stem => fact.Stems.Contains(stem) || (fact.Groups.Count == 0 && fact.ContextStems.Contains(stem)));
    }

    private static bool IsOfAge(ReadFact fact, string group) =>
        (Thesaurus.AreAlike(group, "young") && fact.Ages.Any(ages => ages.To <= YoungUpTo))
        || (Thesaurus.AreAlike(group, "old") && fact.Ages.Any(ages => ages.From >= OldFrom));
}
