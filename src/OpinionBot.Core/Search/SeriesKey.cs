using OpinionBot.Facts;

namespace OpinionBot.Search;

/// <summary>Figures with the same key can be set side by side: one answer to one question of one study.</summary>
public readonly record struct SeriesKey(string Study, string Indicator, string? Answer)
{
    public static SeriesKey Of(SurveyCell cell) => new(cell.Study.Key, cell.Indicator.Key, cell.Answer?.Label);
}
