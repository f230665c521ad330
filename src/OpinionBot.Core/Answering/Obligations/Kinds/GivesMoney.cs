using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says a sum of money.</summary>
internal sealed record GivesMoney : IObligation
{
    public Missing? FindLack(ReadFact fact) => IsIn(fact) ? null : new Missing.OfKind(ExpectedAnswer.Number);

    public static bool IsIn(ReadFact fact) => fact.Numbers.Any(number => number.Form == NumberForm.Money);
}
