using OpinionBot.Facts;

namespace OpinionBot.Search;

/// <summary>Figures with the same key can be set side by side: one answer to one question of one study.</summary>
public readonly record struct SeriesKey(string? Study, string Indicator, string? Answer)
{
    /// <summary>True for a figure from a table of answers of a study; false for one that stands in a sentence.</summary>
    public static bool IsTabled(Fact fact) => fact is Figure { Anchor: null, Study: not null };

    public static SeriesKey Of(Figure figure) => new(figure.Study?.Key, figure.Indicator.Key, figure.Answer?.Label);
}
