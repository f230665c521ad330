using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says when, in its own words.</summary>
internal sealed record GivesDate : IObligation
{
    public Missing? FindLack(ReadFact fact) => fact.Dates.Count > 0 ? null : new Missing.OfKind(ExpectedAnswer.Time);
}
