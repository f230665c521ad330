using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding.Names;

namespace OpinionBot.Answering.Obligations;

/// <summary>About the person, organisation or product that is named: here, in the title, or in the sentences before, unless the fact names somebody else.</summary>
/// <param name="Name">As written.</param>
/// <param name="Holders">Who holds the office that is named, as other words for the name.</param>
/// <param name="InTitle">True when it is enough that the title has the name, which says what the whole source is about.</param>
internal sealed record ThisName(string Name, IReadOnlyList<OfficeHolders.Holder> Holders, bool InTitle) : IObligation
{
    public Missing? FindLack(ReadFact fact) =>
        fact.HasName(Name, InTitle) || (fact.IsNamedBefore(Name) && (!InTitle || fact.Names.Count == 0)) || Holders.Any(holder => fact.HasName(holder.Name))
            ? null
            : new Missing.Name(Name, AsSpeaker: false);
}
