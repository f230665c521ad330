using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Obligations;

/// <summary>Says the number that the question names, a share as a share in whatever form: <c>nine tenths</c> is <c>90%</c>.</summary>
/// <param name="Written">As the question writes it.</param>
internal sealed record ThisNumber(NumberMention Number, string Written = "") : IObligation
{
    public Missing? FindLack(ReadFact fact) => IsIn(fact) ? null : new Missing.OfKind(ExpectedAnswer.Number);

    /// <summary>True when the fact says it, or has it in a name: <c>Seedance 2.0</c>.</summary>
    public bool IsIn(ReadFact fact) => fact.Words.Contains(Written) || fact.Numbers.Any(own =>
        Number.AsPercent is { } share ? own.AsPercent == share : own.Value == Number.Value && own.Base == Number.Base && own.To == Number.To);
}
