using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Obligations;

/// <summary>Of one of the places that are asked about: the sides of a comparison may stand in different facts. What names no place is of the place that its surroundings name.</summary>
internal sealed record ThisPlace(IReadOnlyList<Place> Places) : IObligation
{
    public Missing? FindLack(ReadFact fact) =>
        Places.Any(place => fact.Places.Contains(place) || (fact.Fact.Places.Count == 0 && fact.ContextPlaces.Contains(place)))
            ? null
            : new Missing.ForPlace(Places[0], [.. fact.Fact.Places.Where(place => !place.IsGroup)]);
}
