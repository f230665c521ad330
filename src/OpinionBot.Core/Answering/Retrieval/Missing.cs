using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Retrieval;

/// <summary>What a question names and the library lacks. The list is complete.</summary>
public abstract record Missing
{
    private Missing()
    {
    }

    /// <summary>Nothing on the topic.</summary>
    public sealed record Topic : Missing;

    /// <summary>The topic is there, for other places. <paramref name="HeldFor"/> are the countries it is there for.</summary>
    public sealed record ForPlace(Place Place, IReadOnlyList<Place> HeldFor) : Missing;

    /// <summary>The topic is there, for other years.</summary>
    public sealed record ForYear(int Year, IReadOnlyList<int> HeldFor) : Missing;

    /// <summary>A person, organisation or product that no fact on the topic names; or, as a speaker, says nothing in the library.</summary>
    public sealed record Name(string Named, bool AsSpeaker) : Missing;

    /// <summary>The topic is there but without a number, a date or a person, as asked.</summary>
    public sealed record OfKind(Facts.ExpectedAnswer Expected) : Missing;
}
