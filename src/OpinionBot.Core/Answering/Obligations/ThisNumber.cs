using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Obligations;

/// <summary>Says the number that the question names, a share as a share in whatever form: <c>nine tenths</c> is <c>90%</c>.</summary>
internal sealed record ThisNumber(NumberMention Number) : IObligation
{
    public Missing? FindLack(ReadFact fact) => IsIn(fact) ? null : new Missing.OfKind(ExpectedAnswer.Number);

    public bool IsIn(ReadFact fact) => fact.Numbers.Any(own =>
        Number.AsPercent is { } share ? own.AsPercent == share : own.Value == Number.Value && own.Base == Number.Base && own.To == Number.To);
}
