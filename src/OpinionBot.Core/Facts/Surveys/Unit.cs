namespace OpinionBot.Facts.Surveys;

public enum UnitKind
{
    /// <summary>A share of a hundred; written <c>23%</c>.</summary>
    Percent,

    /// <summary>A difference between shares of a hundred, in percentage points.</summary>
    Points,

    /// <summary>So many of so many; <see cref="Unit.Base"/> is the second number: <c>four in ten</c> is 4 of base 10.</summary>
    Ratio,

    /// <summary>A number of things or people: <c>48,000 people</c>.</summary>
    Count,

    /// <summary>An amount of money; <see cref="Unit.Label"/> is the currency.</summary>
    Money,

    /// <summary>How many times as much.</summary>
    Multiple,
}

/// <summary>What a value counts.</summary>
/// <param name="Kind">How the value is written and read.</param>
/// <param name="Label">Of whom or of what, in the publisher's words: <c>of adults</c>, <c>people</c>, <c>US dollars</c>.</param>
/// <param name="Base">The second number of a ratio; null for every other kind.</param>
public sealed record Unit(UnitKind Kind, string Label, decimal? Base = null);
