using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says a number that is no date.</summary>
internal sealed record GivesNumber : IObligation
{
    public Missing? FindLack(ReadFact fact) => fact.Fact is Figure || fact.Numbers.Count > 0 ? null : new Missing.OfKind(ExpectedAnswer.Number);
}
