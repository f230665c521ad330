using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Search;

/// <summary>How facts are scored and how the index keeps up with the store.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>BM25 k1: how soon a repeated word stops adding to the score.</summary>
    [Range(0.0, 3.0)]
    public double K1 { get; init; } = ScoringWeights.Default.K1;

    /// <summary>BM25 b: how much a long field counts against a fact.</summary>
    [Range(0.0, 1.0)]
    public double B { get; init; } = ScoringWeights.Default.B;

    /// <summary>Weight of the fact's own sentence.</summary>
    [Range(0.1, 10.0)]
    public double TextWeight { get; init; } = ScoringWeights.Default.InText;

    /// <summary>Weight of its source, study, question wording and places.</summary>
    [Range(0.1, 10.0)]
    public double ContextWeight { get; init; } = ScoringWeights.Default.InSource;

    /// <summary>Weight of the source's exact words.</summary>
    [Range(0.1, 10.0)]
    public double QuoteWeight { get; init; } = ScoringWeights.Default.InQuote;

    /// <summary>Whether search goes by meaning besides words.</summary>
    public SearchByMeaning Meaning { get; init; } = SearchByMeaning.On;

    /// <summary>How often the store is asked for changes made by other processes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);
}
