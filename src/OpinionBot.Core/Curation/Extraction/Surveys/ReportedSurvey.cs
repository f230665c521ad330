using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>How many were asked, as one sentence of an article says.</summary>
/// <param name="Count">People.</param>
/// <param name="Population">Of whom, in the article's words; null when it only gives the number.</param>
/// <param name="Words">The number as written.</param>
/// <param name="Sentence">Where it stands.</param>
internal sealed record ReportedSample(long Count, string? Population, string Words, string Sentence)
{
    public IReadOnlyList<Place> Places { get; } = [.. Gazetteer.Default.Find(Population ?? "").Select(mention => mention.Place).Distinct()];

    /// <summary>True for <c>about 1,000 people in each country</c>.</summary>
    public bool IsOfEach => Population?.Split(' ').Contains("each", StringComparer.Ordinal) == true || Population?.Contains("per country", StringComparison.Ordinal) == true;
}

/// <summary>A survey that an article reports: who asked, when, and how many.</summary>
internal sealed class ReportedSurvey
{
    /// <summary>Who asked, by the longest name that the article gives; null when it gives none.</summary>
    public string? Conductor { get; set; }

    /// <summary>The sentence that names who asked.</summary>
    public string? ConductorSentence { get; set; }

    public Fieldwork? Fieldwork { get; set; }

    /// <summary>The words of the dates, and the sentence that they stand in.</summary>
    public (string Words, string Sentence)? FieldworkWords { get; set; }

    /// <summary>How exact the dates are; a more exact sentence about the same survey wins.</summary>
    public int Exactness { get; set; } = -1;

    public List<ReportedSample> Samples { get; } = [];
}
