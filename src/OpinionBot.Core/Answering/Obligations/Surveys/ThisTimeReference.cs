using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts.Items;

namespace OpinionBot.Answering.Obligations.Surveys;

/// <summary>On the time that is asked about: what has <c>already</c> happened is not answered by what people expect, nor the other way round.</summary>
/// <param name="Time">Past or next.</param>
internal sealed record ThisTimeReference(TimeReference Time) : IItemObligation
{
    public Missing? FindLack(ItemFit fit) => fit.Option.Item.Time == TimeReference.Present || fit.Option.Item.Time == Time ? null : new Missing.Topic();
}
