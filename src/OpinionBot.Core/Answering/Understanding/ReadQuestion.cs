using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Understanding;

/// <summary>A question read once: what in it must be exact, and what is left to be understood by its meaning.</summary>
public sealed record ReadQuestion
{
    /// <summary>The question on its own.</summary>
    public required string Text { get; init; }

    /// <summary>Its words, folded; a place stands as <c>{place}</c>, a year as <c>{year}</c>, another number as <c>{number}</c>.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What is asked, without places and years: what its meaning is taken from.</summary>
    public required string Core { get; init; }

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Parts of a population that are named, as written: <c>women</c>, <c>people over 65</c>.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>People, organisations and products that are named and that no study or place is called by, as written.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Keys of the studies that are named; empty when none is.</summary>
    public IReadOnlyList<string> Studies { get; init; } = [];

    /// <summary>True when it asks for the other side: <c>don't trust</c>, <c>not worried</c>.</summary>
    public bool IsNegated { get; init; }

    /// <summary>What time it speaks of; null when it does not say.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>True when it asks for everybody: <c>worldwide</c>, <c>on average</c>.</summary>
    public bool IsEverywhere { get; init; }
}
