using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Facts;

/// <summary>What kind of answer a question is after. A question for a number is not answered without one.</summary>
public enum ExpectedAnswer
{
    Anything,
    Number,
    Person,
    Time,
    Place,
    Reason,
    Words,
}

/// <summary>A question as the library can be asked it. Places, years, names and the speaker are constraints: evidence satisfies all of them or the question is not covered.</summary>
public sealed record FactQuery
{
    /// <summary>The question on its own: a follow-up is already joined with what it follows.</summary>
    public required string Text { get; init; }

    /// <summary>The day on which it is asked: gives <c>last year</c> its year.</summary>
    public PartialDate Today { get; init; }

    /// <summary>The words of the topic as asked, without places, years, question words and stop words.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>People, organisations and products named in the question, as written.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whose words are asked for: <c>what did X say</c>. Null when nobody's in particular.</summary>
    public string? Speaker { get; init; }

    /// <summary>Who or what is to be introduced: <c>who is X</c>. Null when nobody is.</summary>
    public string? Introduces { get; init; }

    /// <summary>True when the question asks how figures have changed: every wave answers it.</summary>
    public bool AsksTrend { get; init; }

    /// <summary>True when the question asks what people in general think, feel or want.</summary>
    public bool AsksPublic { get; init; }

    /// <summary>Which end of the list of countries is asked for; null when no ranking is.</summary>
    public Ranking? Ranks { get; init; }

    /// <summary>How many countries together are asked about, in <c>the 25 countries</c>; null for no such group.</summary>
    public int? AcrossCountries { get; init; }

    public ExpectedAnswer Expects { get; init; }

    /// <summary>True when the question sets places, years or groups against each other.</summary>
    public bool Compares { get; init; }

    /// <summary>True for <c>latest</c>, <c>most recent first</c> and the like.</summary>
    public bool NewestFirst { get; init; }
}

/// <summary>Countries in the order of their figures.</summary>
/// <param name="Count">How many, from 1.</param>
/// <param name="Highest">False for the low end.</param>
public sealed record Ranking(int Count, bool Highest);
