using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Summarizing;

/// <summary>A summary that nobody has checked. It can be verified and nothing else.</summary>
/// <param name="Sentences">In reading order.</param>
/// <param name="Model">The model that wrote it; null for the extractive summarizer.</param>
public sealed record DraftSummary(IReadOnlyList<DraftSentence> Sentences, string? Model = null);

/// <summary>
/// One sentence of a draft. Each citation mark <c>[F12]</c> in the text covers the words since the mark before it
/// (or the start of the sentence), and words after the last mark belong to the last mark: so a figure is checked against the fact
/// that it is cited from, and swapped marks are found.
/// </summary>
/// <param name="Text">Plain text with citation marks.</param>
/// <param name="Derived">What the sentence says that no single fact does; recomputed by verification.</param>
public sealed record DraftSentence(string Text, IReadOnlyList<Derivation> Derived)
{
    public DraftSentence(string text)
        : this(text, [])
    {
    }

    /// <summary>The same, made by the program in the asker's language; null when there is none.</summary>
    public string? Translation { get; init; }
}

/// <summary>Something computed from several figures of the same indicator, answer and study. The list is complete.</summary>
public abstract record Derivation
{
    private Derivation()
    {
    }

    /// <summary>The figure is the highest or the lowest among <paramref name="Among"/> countries of its wave; <paramref name="Words"/> are the words that say so.</summary>
    public sealed record Rank(FactId Fact, bool Highest, int Among, string Words) : Derivation;

    /// <summary>The first figure less the second, in percentage points, places in one wave or waves in one place.</summary>
    public sealed record Difference(FactId From, FactId To, decimal Points, string Words) : Derivation;

    /// <summary>Yes or no, computed against what was claimed.</summary>
    public sealed record Verdict(FactId Fact, Claim Claim, string Words) : Derivation;

    /// <summary>Places in the order of their figures, of one wave of one answer: <c>More in Canada (50%) than in Italy (45%)</c>.</summary>
    public sealed record Order(IReadOnlyList<FactId> Facts, string Words) : Derivation;

    /// <summary>Whether the place that is claimed to be ahead is.</summary>
    public sealed record Ahead(IReadOnlyList<FactId> Facts, Place Claimed, string Words) : Derivation;

    /// <summary>What a figure has become from one wave to a later one at the same place: <c>Up from 39% (2021) to 52% (2023)</c>.</summary>
    public sealed record Change(FactId From, FactId To, string Words) : Derivation;

    /// <summary>The ends of a ranking, ties included: <c>Australia, with 69%, the most of the 31 countries asked</c>.</summary>
    public sealed record Extreme(IReadOnlyList<FactId> Facts, bool Highest, string Words) : Derivation;

    /// <summary>One thing of several at the same place: <c>the most of 8 answers</c>.</summary>
    public sealed record ExtremeThing(FactId Fact, bool Highest, string Words) : Derivation;

    /// <summary>In how many countries a study asked: <c>31 countries</c>.</summary>
    /// <param name="Named">True when they are listed by name.</param>
    public sealed record Countries(FactId Fact, bool Named, string Words) : Derivation;

    /// <summary>That one figure is larger than another one of the same people: <c>more than the 19% who</c>.</summary>
    public sealed record Larger(FactId Fact, FactId Than, string Words) : Derivation;

    /// <summary>Whether the study of a figure asked in a country: <c>No: China is not among the 31 countries asked</c>.</summary>
    public sealed record Member(FactId Fact, Place Place, string Words) : Derivation;

    /// <summary>The figures answer different questions, or questions of different studies, so that nothing may be computed from them.</summary>
    public sealed record DifferentQuestions(IReadOnlyList<FactId> Facts, string Words) : Derivation;
}
