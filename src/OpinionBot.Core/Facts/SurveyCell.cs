using OpinionBot.Facts.Surveys;

namespace OpinionBot.Facts;

/// <summary>A figure of a survey's own table: which study asked it is always known, and no sentence says it.</summary>
public sealed record SurveyCell : Figure
{
    /// <summary>The survey behind it.</summary>
    public new required Study Study
    {
        get => base.Study!;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            base.Study = value;
        }
    }

    /// <summary>Where in the publication: <c>sheet All Country Summary, row 12, column B</c>.</summary>
    public string? Locator { get; init; }
}
