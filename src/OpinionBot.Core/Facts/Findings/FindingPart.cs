namespace OpinionBot.Facts.Findings;

/// <summary>What a part of a finding says. The list is complete.</summary>
public enum FindingPartKind
{
    Value,
    Said,
    Of,
    Place,
    When,
    Who,
    SampleSize,
    Before,
}

/// <summary>The words of an article that one part of a finding stands on.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Words">Exactly as the article has them.</param>
/// <param name="From">The sentence, heading or head of a list that they were inherited from; null when they stand in the finding's own sentence.</param>
public sealed record FindingPart(FindingPartKind Kind, string Words, string? From = null);
