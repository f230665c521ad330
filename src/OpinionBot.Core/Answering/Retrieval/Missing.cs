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

    /// <summary>The topic is there, asked once: nothing says how it has changed.</summary>
    public sealed record OtherWave(IReadOnlyList<int> HeldFor) : Missing;

    /// <summary>The topic is there for one country alone, so that there is nothing to rank.</summary>
    public sealed record OtherCountries(Place Only) : Missing;

    /// <summary>The topic is there for everybody, not for a part of the population.</summary>
    public sealed record ForGroup(string Group) : Missing;

    /// <summary>The library has those who say so, not those who say the opposite.</summary>
    public sealed record OtherSide : Missing;

    /// <summary>The topic is there but without a number, a date or a person, as asked.</summary>
    public sealed record OfKind(Facts.ExpectedAnswer Expected) : Missing;
}
