using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;

namespace OpinionBot.Answering.Obligations.Surveys;

/// <summary>On the person, organisation or product that is named.</summary>
/// <param name="Name">As written.</param>
internal sealed record OnThisName(string Name) : IItemObligation
{
    public Missing? FindLack(ItemFit fit) => fit.Option.HasWords(Name) ? null : new Missing.Name(Name, AsSpeaker: false);
}
