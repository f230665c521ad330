using OpinionBot.Answering.Retrieval;

namespace OpinionBot.Answering.Obligations;

/// <summary>Of the year that is asked about: named in the fact, or the year in which it was said or measured.</summary>
internal sealed record ThisYear(int Year) : IObligation
{
    public Missing? FindLack(ReadFact fact) => fact.Years.Contains(Year) ? null : new Missing.ForYear(Year, [.. fact.Years.Order()]);
}
