using OpinionBot.Answering.Languages;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says in one short line who asked, when, and how many; the rest stands in the list of sources and in the evidence.</summary>
internal static class Provenance
{
    private const int MaxSamples = 2;

    /// <summary>One line for each study and wave.</summary>
    public static IEnumerable<DraftSentence> Write(IEnumerable<StoredFact> cells, AnswerLanguage language) =>
        cells.GroupBy(cell => (Read(cell).Study!.Key, Read(cell).AskedWhen)).Select(wave => OfWave([.. wave], language));

    private static DraftSentence OfWave(List<StoredFact> cells, AnswerLanguage language)
    {
        var samples = cells.GroupBy(cell => Read(cell).SampleSize).Select(sample => sample.ToList()).ToList();
        var first = cells[0];
        var who = FigureSentence.Conductor(Read(first).Study!);
        var when = FigureSentence.ShortDates(Read(first).AskedWhen) is { } dates ? $", {dates}" : "";

        return new DraftSentence($"{who}{when}, {string.Join("; ", samples.Take(MaxSamples).Select(sample => $"{Size(sample, samples.Count > 1)} [{sample[0].Id}]"))}.")
        {
            Translation = LocalSentences.Asked(first, Read(first), Places(samples[0]), IsEach(samples[0]), language),
        };
    }

    private static string Size(List<StoredFact> sample, bool isOneOfSeveral)
    {
        var size = Read(sample[0]).SampleSize;
        var places = Places(sample);
        var where = places.Count == 0 ? "" : IsEach(sample) ? " in each country" : isOneOfSeveral ? $" in {string.Join(" and ", places.Select(FigureSentence.InSentence))}" : "";

        return FigureSentence.Sample(size) is { } count ? $"n = {count}{where}" : size.Note is { } note ? $"n = {note}" : "sample size unpublished";
    }

    private static List<Place> Places(List<StoredFact> sample) => [.. sample.Select(one => Read(one).Place).OfType<Place>().Where(place => !place.IsGroup).Distinct().Take(3)];

    private static bool IsEach(List<StoredFact> sample) => Places(sample).Count > 0 && sample.Select(one => Read(one).Place).Distinct().Count() > 1;

    private static SurveyCell Read(StoredFact cell) => (SurveyCell)cell.Fact;
}
