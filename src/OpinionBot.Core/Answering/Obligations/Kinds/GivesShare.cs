using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says what part of them, or how many people: a number of countries or years is neither.</summary>
internal sealed record GivesShare : IObligation
{
    public Missing? FindLack(ReadFact fact) =>
        fact.Fact is Figure || fact.Numbers.Any(number => number.IsShare) || GivesSample.IsIn(fact) ? null : new Missing.OfKind(ExpectedAnswer.Number);
}
