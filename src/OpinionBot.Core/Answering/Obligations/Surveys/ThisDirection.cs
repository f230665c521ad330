using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;

namespace OpinionBot.Answering.Obligations.Surveys;

/// <summary>The same of two things ahead: who is asked for <c>more risks than benefits</c> is not answered by those who see more benefits.</summary>
internal sealed record ThisDirection : IItemObligation
{
    public Missing? FindLack(ItemFit fit) => fit.IsReversed ? new Missing.OtherSide() : null;
}
