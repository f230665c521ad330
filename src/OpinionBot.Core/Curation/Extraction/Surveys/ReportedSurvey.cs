using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>How many were asked, as one sentence of an article says.</summary>
/// <param name="Count">People.</param>
/// <param name="Population">Of whom, in the article's words; null when it only gives the number.</param>
/// <param name="Words">The number as written.</param>
/// <param name="Sentence">Where it stands.</param>
internal sealed record ReportedSample(long Count, string? Population, string Words, string Sentence)
{
    /// <summary>Where they live, as far as the sentence says.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>True where the sentence gives a share of them: <c>62% of 940 drivers</c>.</summary>
    public bool IsOfResult { get; } = NumberReader.Read(Sentence).Any(number => number.IsShare);

    /// <summary>True for those who were written to, of whom fewer answered.</summary>
    public bool IsInvited { get; init; }

    /// <summary>True for some of those who were asked: <c>among them 212 pupils</c>.</summary>
    public bool IsPart { get; init; }

    /// <summary>When these were asked, as far as what is said of them says; the words of the dates with it.</summary>
    public (Fieldwork Fieldwork, string Words)? When { get; init; }

    /// <summary>True for <c>about 1,000 people in each country</c>.</summary>
    public bool IsOfEach =>
        Population?.Split(' ').Contains("each", StringComparer.Ordinal) == true || Population?.Contains("per country", StringComparison.Ordinal) == true;
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
