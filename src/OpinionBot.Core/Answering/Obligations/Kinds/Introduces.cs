using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says who somebody or what something is: <c>Orla Finch, head of an institute</c>, <c>a program called Orbis</c>.</summary>
/// <param name="Name">In whatever case.</param>
internal sealed record Introduces(string Name) : IObligation
{
    public Missing? FindLack(ReadFact fact) =>
        IsIn(fact) ? null
        : fact.HasName(Name) ? new Missing.OfKind(ExpectedAnswer.Person)
        : new Missing.Name(Name, AsSpeaker: false);

    private bool IsIn(ReadFact fact) => Introduction.Of(Name, fact.Fact.Text) || (fact.Fact is Quote { SpeakerRole: not null } quote && quote.Speaker.Contains(Name, StringComparison.OrdinalIgnoreCase));
}
