namespace OpinionBot.Facts.Surveys;

public enum SampleSizeKind
{
    NotStated,
    Exact,
    About,
    MoreThan,

    /// <summary>So many in the whole survey; those that a figure is of may be fewer.</summary>
    InAll,
}

/// <summary>How many people were asked (AAPOR disclosure item). The publisher's own precision is kept: <c>about 1,000</c> is not 1,000.</summary>
/// <param name="Kind">How sure <paramref name="Count"/> is.</param>
/// <param name="Count">People asked; null only when not stated.</param>
/// <param name="Note">What a number cannot say: <c>28,333 outside the U.S.; 3,605 and 5,023 in the U.S.</c></param>
public sealed record SampleSize(SampleSizeKind Kind, long? Count = null, string? Note = null)
{
    public static readonly SampleSize NotStated = new(SampleSizeKind.NotStated);
}
