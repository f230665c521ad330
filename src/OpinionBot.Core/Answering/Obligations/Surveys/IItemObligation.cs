using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;

namespace OpinionBot.Answering.Obligations.Surveys;

/// <summary>Something that a question demands of the survey question that answers it, besides its places and years, which its cells are looked up by.</summary>
internal interface IItemObligation
{
    /// <summary>What the option lacks of it; null when the option fulfils it.</summary>
    Missing? FindLack(ItemFit fit);
}
