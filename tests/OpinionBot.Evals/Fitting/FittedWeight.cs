namespace OpinionBot.Fitting;

/// <summary>A weight that is fitted.</summary>
/// <param name="Name">As <see cref="OpinionBot.Search.ScoringWeights"/> has it.</param>
/// <param name="Step">By how much it is moved.</param>
internal sealed record FittedWeight(string Name, double Step)
{
    /// <summary>
    /// What finds items of surveys. <c>Meaning</c> is the unit that the others are measured in; the likelihoods are learned from
    /// examples; what finds facts of articles is chosen with other suites.
    /// </summary>
    public static IReadOnlyList<FittedWeight> OfItems { get; } =
    [
        new("Several", 0.2),
        new("Words", 0.04),
        new("Coverage", 0.04),
        new("Said", 0.05),
        new("ManyWords", 1),
        new("Answered", 0.05),
        new("OtherSide", 0.04),
        new("Reversed", 0.1),
        new("OtherTime", 0.04),
        new("UnaskedDegree", 0.04),
        new("ListAnswer", 0.02),
        new("Unsure", 0.05),
        new("MinLikelihood", 0.05),
        new("MaxOutside", 0.5),
        new("ArticleLead", 0.03),
        new("ArticleInstead", 0.04),
        new("OfTwo", 0.08),
        new("FullWave", 0.08),
    ];
}
