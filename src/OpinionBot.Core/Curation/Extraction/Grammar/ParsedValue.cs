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

    /// <summary>True when its predicate only repeats or ranks: <c>35% do</c>, <c>Denmark (68%) is close behind</c>.</summary>
    public bool IsLight { get; init; }

    /// <summary>True when its answer is understood only with the one before: <c>70% do not</c>, <c>had done so</c>, <c>refusal</c>.</summary>
    public bool Leans { get; init; }

    /// <summary>True for a name with its value in a list: <c>Malta at 45% and the rest at 43%</c>.</summary>
    public bool IsListed { get; init; }

    /// <summary>True when the words <c>of them</c> or the like point at the people before.</summary>
    public bool PointsBack { get; init; }
}
