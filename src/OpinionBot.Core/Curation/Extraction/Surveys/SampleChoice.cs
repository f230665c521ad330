using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Chooses which of a survey's numbers of people a finding is of.</summary>
internal static class SampleChoice
{
    // A number beside its result, "62% of 940 drivers", may be of a question that only some were asked.
    private const double OfResult = 0.3;
    private const double OfPart = 0.01;
    private const double OfOtherWord = 0.1;

    private static readonly WordClass Everybody = Lexicon.Default.Of("people");

    /// <summary>The number of the finding's country where the survey has several, else of its group, of each country, of its sentence, of all.</summary>
    /// <param name="text">The finding's sentence.</param>
    /// <param name="of">Of whom it is.</param>
    public static ReportedSample? Of(ReportedSurvey survey, string text, string? of, Place? place)
    {
        var stems = Stems(of);
        var there = survey.Samples.Where(sample => sample.Places is [_]).ToList();
        var each = survey.Samples.Find(sample => sample.IsOfEach);
        var hasSeveral = each is not null || there.Select(sample => sample.Places[0]).Distinct().Count() > 1;

        return (place is not null && hasSeveral ? there.Find(sample => sample.Places[0] == place) : null)
            ?? survey.Samples.Where(sample => IsOfThese(sample, text, stems))
                .MaxBy(sample => Likeness(stems, Stems(sample.Population)) + (sample.IsPart ? OfOtherWord : 0))
            ?? (place is not null ? each : null)
            ?? survey.Samples.Find(sample => sample.Sentence == text && sample is { IsOfEach: false, IsPart: false })
            ?? survey.Samples.Where(sample => !sample.IsOfEach)
                .MaxBy(sample => (sample.IsPart ? OfPart : IsEarlier(sample, survey) || sample.IsOfResult ? OfResult : 1) * sample.Count);
    }

    // "Among patients under 40 (n = 388), 70%" counts no other patients.
    private static bool IsOfThese(ReportedSample sample, string text, HashSet<string> stems) =>
        Stems(sample.Population) is var own && own.Overlaps(stems) && (!sample.IsOfResult || sample.Sentence == text || own.IsSubsetOf(stems));

    /// <summary>The stems that tell one group from another: "people", "adults" and the like fit every number.</summary>
    public static HashSet<string> Stems(string? words) =>
        [.. Words.Of(words ?? "").SelectMany(word => Words.Fold(word.Text).Split('-', '–')).Where(TellsApart).SelectMany(TextAnalysis.Analyze)];

    private static bool IsEarlier(ReportedSample sample, ReportedSurvey survey) =>
        sample.When?.Fieldwork.To is { } asked && survey.Fieldwork?.To is { } last && asked.Year < last.Year;

    private static bool TellsApart(string word) =>
        word.Length > 0 && !Everybody.Has(word) && (char.IsLetter(word[0]) || word.Length == 2)
        && word is not ("aged" or "over" or "under" or "each" or "country");

    private static double Likeness(HashSet<string> of, HashSet<string> population) => population.Count(of.Contains) - (OfOtherWord * population.Count);
}
