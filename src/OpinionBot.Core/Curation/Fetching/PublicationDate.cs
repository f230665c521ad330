using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching;

/// <summary>Which dates a publication can have: not what a program writes where it has none, such as <c>0001-01-01</c>.</summary>
internal static class PublicationDate
{
    // Nothing was printed before.
    private const int FirstYear = 1450;

    // What a program reads as an older one is a number of another kind, or no date at all.
    private const int FirstLikelyYear = 1900;

    /// <summary>A journal of this December may be dated next year, and no further.</summary>
    public static bool IsPossible(PartialDate date, DateOnly today) => date.Year >= FirstYear && date.Year <= today.Year + 1;

    /// <summary>True for what is read from a document: nothing from before there were pages, nothing ahead of today in any time zone.</summary>
    public static bool IsLikely(PartialDate date, DateOnly today) =>
        date.Year >= FirstLikelyYear && new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1) <= today.AddDays(1);

    /// <summary>Says why a date that is not possible is refused.</summary>
    public static string Refuse(PartialDate date, DateOnly today) => $"{date} is no date of publication: give one from {FirstYear} to {today.Year + 1}, or leave it out.";
}
