using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching;

/// <summary>Which dates a publication can have: not what a program writes where it has none, such as <c>0001-01-01</c>.</summary>
internal static class PublicationDate
{
    // Nothing was printed before.
    private const int FirstYear = 1450;

    /// <summary>A journal of this December may be dated next year, and no further.</summary>
    public static bool IsPossible(PartialDate date, DateOnly today) => date.Year >= FirstYear && date.Year <= today.Year + 1;

    /// <summary>Says why a date that is not possible is refused.</summary>
    public static string Refuse(PartialDate date, DateOnly today) => $"{date} is no date of publication: give one from {FirstYear} to {today.Year + 1}, or leave it out.";
}
