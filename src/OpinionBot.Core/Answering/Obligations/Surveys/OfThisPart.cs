using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;

namespace OpinionBot.Answering.Obligations.Surveys;

/// <summary>Of the part of the people that is asked about: a survey of all adults has no figure for it, unless it is what the survey asked about.</summary>
/// <param name="Group">As written: <c>women</c>.</param>
internal sealed record OfThisPart(string Group) : IItemObligation
{
    public Missing? FindLack(ItemFit fit) => fit.Option.HasWords(Group) ? null : new Missing.ForGroup(Group);
}
