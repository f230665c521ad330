using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.People;

namespace OpinionBot.Answering.Obligations;

/// <summary>About people of the ages that are asked about.</summary>
internal sealed record ThisAge(AgeGroup Ages) : IObligation
{
    public Missing? FindLack(ReadFact fact) => fact.Ages.Any(Ages.IsSame) ? null : new Missing.Name(Ages.ToString(), AsSpeaker: false);
}
