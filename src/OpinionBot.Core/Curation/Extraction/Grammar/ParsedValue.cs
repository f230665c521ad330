using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>A value with what its own sentence says of it.</summary>
/// <param name="Token">Where the value stands.</param>
/// <param name="Of">The words for whom it is of; null when the sentence leaves that to what stands before.</param>
/// <param name="Said">The words for what they answered; null when the sentence leaves it to what stands before.</param>
/// <param name="IsEarlier">True for a value that is only compared with: <c>up from 44% in 2025</c>.</param>
internal sealed record ParsedValue(int Token, TextSpan? Of = null, TextSpan? Said = null, bool IsEarlier = false)
{
    /// <summary>True when the sentence points at an answer before it: <c>the figure is 52%</c>, <c>35% do</c>.</summary>
    public bool IsSaidBefore { get; init; }

    /// <summary>The words that turn the answer before round: <c>70% do not</c>.</summary>
    public TextSpan? Negation { get; init; }

    /// <summary>True when the words <c>of them</c> or the like point at the people before.</summary>
    public bool PointsBack { get; init; }
}
