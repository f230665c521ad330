using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Gives a reason: <c>because</c>, <c>this is why</c>, <c>may explain</c>, or somebody's own words. <c>Why</c> is answered by nothing else.</summary>
internal sealed record GivesReason : IObligation
{
    private static readonly WordClass Reasons = Lexicon.Default.Of("reason");

    public Missing? FindLack(ReadFact fact) => fact.Fact is Quote || Reasons.IsIn(fact.Words) ? null : new Missing.OfKind(ExpectedAnswer.Reason);
}
