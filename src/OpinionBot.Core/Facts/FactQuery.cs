using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Facts;

/// <summary>What kind of answer a question is after. A question for a number is not answered without one.</summary>
public enum ExpectedAnswer
{
    Number,
    Person,
    Time,
    Place,
    Reason,
}

/// <summary>A question as the library can be asked it. Places, years and names are constraints: evidence satisfies all of them or the question is not covered.</summary>
public sealed record FactQuery
{
    /// <summary>The question on its own: a follow-up is already joined with what it follows.</summary>
    public required string Text { get; init; }

    /// <summary>The text in English words, where it is in another language; null where it is English.</summary>
    public string? Gloss { get; init; }

    /// <summary>The day on which it is asked: gives <c>last year</c> its year.</summary>
    public PartialDate Today { get; init; }

    /// <summary>The words of the topic as asked, without places, years, question words and stop words.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>People, organisations and products named in the question, as written.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>True when the question sets places, years or groups against each other.</summary>
    public bool Compares { get; init; }
}
