using OpinionBot.Answering.Retrieval;

namespace OpinionBot.Answering.Obligations;

/// <summary>Something that a question demands of whatever answers it, such as this place, this year, a reason. A fact that lacks it is no answer, however near.</summary>
internal interface IObligation
{
    /// <summary>What the fact lacks of it; null when the fact fulfils it.</summary>
    Missing? FindLack(ReadFact fact);
}
