using System.Globalization;
using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>What an article tells of the surveys that it reports: who asked, when, and how many of whom.</summary>
internal sealed class ArticleSurveys
{
    private readonly Article _article;
    private readonly SurveyAssignment _surveys;
    private readonly PartialDate? _writtenOn;

    public ArticleSurveys(Article article, IReadOnlyList<Passage> passages, ArticleNames people)
    {
        _article = article;
        _writtenOn = article.Details.Published ?? Latest(passages);
        _surveys = new SurveyAssignment(article, passages, people);
        Describe(passages);
    }

    /// <summary>What is known of the survey that a passage is about, for a finding of these people and this place.</summary>
    public (Study? Study, SampleSize Size, IReadOnlyList<FindingPart> Parts) For(int passage, string text, string? of, Place? place)
    {
        if (_surveys.Of(passage) is not { } survey)
        {
            return (null, SampleSize.NotStated, []);
        }

        var parts = new List<FindingPart>();

        if (survey.Conductor is { } conductor && survey.ConductorSentence is { } sentence)
        {
            parts.Add(new FindingPart(FindingPartKind.Who, conductor, text.Contains(conductor, StringComparison.Ordinal) ? null : sentence));
        }

        if (survey.FieldworkWords is var (dates, told))
        {
            parts.Add(new FindingPart(FindingPartKind.When, dates, told == text ? null : told));
        }

        var sample = SampleChoice.Of(survey, text, of, place);

        if (sample is not null)
        {
            parts.Add(new FindingPart(FindingPartKind.SampleSize, sample.Words, sample.Sentence == text ? null : sample.Sentence));
        }

        return (Study(survey), Size(sample), parts);
    }

    /// <summary>The one country that the survey of a passage was carried out in; null when it names none or several.</summary>
    public Place? PlaceFor(int passage)
    {
        var places = _surveys.Of(passage)?.Samples.SelectMany(sample => PlaceParts.FindWithCountries(sample.Sentence)).Select(mention => mention.Place);

        return places?.Where(place => !place.IsGroup).Distinct().ToList() is [var only] ? only : null;
    }

    private Study? Study(ReportedSurvey survey)
    {
        if (survey.Conductor is null && survey.Fieldwork is null && survey.Samples.Count == 0)
        {
            return null;
        }

        var details = _article.Details;
        var conductor = survey.Conductor ?? details.Publisher ?? details.Title;
        var year = (survey.Fieldwork?.To ?? details.Published)?.Year;

        return new Study(
            string.Create(CultureInfo.InvariantCulture, $"{Words.FoldText(conductor).Replace(' ', '-')}-{year}"),
            survey.Conductor is null ? details.Title : conductor,
            conductor,
            survey.Fieldwork,
            survey.Samples is [{ Population: { } population }] ? population : null);
    }

    /// <summary>Whom the survey of a passage asked, and the sentence that says it; null when the article does not say.</summary>
    /// <param name="before">Of whom the article spoke before: tells which of several it is.</param>
    public (string Population, string Sentence)? PopulationFor(int passage, string text, string? before)
    {
        if (_surveys.Of(passage) is not { } survey)
        {
            return null;
        }

        var stems = SampleChoice.Stems(before);
        var named = survey.Samples.Where(sample => sample.Population is not null && !sample.IsOfEach).ToList();
        var chosen = named.FirstOrDefault(sample => sample.Sentence == text)
            ?? named.FirstOrDefault(sample => stems.Overlaps(SampleChoice.Stems(sample.Population)))
            ?? named.MaxBy(sample => sample.Count);

        return chosen is not null && (PopulationGrammar.Behind(chosen.Sentence, chosen.Words) ?? PeopleWords.PhraseIn(chosen.Population!)) is { } whom
            && PeopleWords.AreNamed(whom) ? (whom, chosen.Sentence) : null;
    }

    // How many were invited counts only where nothing says how many answered.
    private static void Take(List<ReportedSample> samples, IReadOnlyList<ReportedSample> found)
    {
        samples.AddRange(found);

        if (samples.Exists(sample => !sample.IsInvited))
        {
            samples.RemoveAll(sample => sample.IsInvited);
        }
    }

    // Of an article that does not say when it was written, the last day or month that it names tells the year of the others.
    private static PartialDate? Latest(IReadOnlyList<Passage> passages)
    {
        var dates = passages.SelectMany(passage => DateReader.Read(passage.Text)).Select(found => found.Date).Where(date => date.Month is not null).ToList();

        return dates.Count == 0 ? null : new PartialDate(dates.Max().Year, 12, 31);
    }

    private static SampleSize Size(ReportedSample? sample) =>
        sample is null ? SampleSize.NotStated
        : new SampleSize(
            SampleSizeKind.InAll,
            sample.Count,
            string.Create(CultureInfo.InvariantCulture, $"{sample.Count:N0} {sample.Population ?? "people"} asked in all"));

    private void Describe(IReadOnlyList<Passage> passages)
    {
        for (var at = 0; at < passages.Count; at++)
        {
            if (_surveys.Of(at) is not { } survey || passages[at].Row is not null)
            {
                continue;
            }

            var text = passages[at].Text;

            Take(survey.Samples, ReportedSamples.Read(passages, at));

            if (FieldworkReader.Read(text, _writtenOn) is var (fieldwork, words, exactness) && exactness > survey.Exactness
                && (exactness > 0 || survey.Samples.Count > 0))
            {
                (survey.Fieldwork, survey.FieldworkWords, survey.Exactness) = (fieldwork, (words, text), exactness);
            }
        }
    }
}
