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
        // A sentence that leans on the one before it says of who asked what it says itself.
        passages = [.. passages.Select(passage => passage with { Text = passage.Text[passage.OwnStart..], OwnStart = 0 })];
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

        var sample = SampleChoice.Of(survey, text, of, place);
        var own = OwnTime(survey, sample);
        var when = own is { } asked ? (asked.Words, sample!.Sentence) : survey.FieldworkWords;

        if (Earlier(survey, text) is { } wave)
        {
            (own, when) = (wave, (wave.Words, text));
            sample = sample?.Sentence == text ? sample : null;
        }

        if (when is var (dates, from))
        {
            parts.Add(new FindingPart(FindingPartKind.When, dates, from == text ? null : from));
        }

        if (sample is not null)
        {
            parts.Add(new FindingPart(FindingPartKind.SampleSize, sample.Words, sample.Sentence == text ? null : sample.Sentence));
        }

        return (Study(survey, own?.Fieldwork ?? survey.Fieldwork), Size(sample), parts);
    }

    /// <summary>The one country that the survey of a passage was carried out in; null when neither its numbers nor who asked name one.</summary>
    public Place? PlaceFor(int passage)
    {
        var survey = _surveys.Of(passage);
        var samples = survey?.Samples.Where(sample => !sample.IsPart).Select(sample => sample.Sentence).ToList() ?? [];

        return Country(samples) ?? Country([survey?.ConductorSentence]);
    }

    private static Place? Country(IEnumerable<string?> texts) =>
        texts.SelectMany(text => PlaceParts.FindWithCountries(text ?? "")).Select(mention => mention.Place)
            .Where(place => !place.IsGroup).Distinct().ToList() is [var only] ? only : null;

    private Study? Study(ReportedSurvey survey, Fieldwork? fieldwork)
    {
        if (survey.Conductor is null && fieldwork is null && survey.Samples.Count == 0)
        {
            return null;
        }

        var details = _article.Details;
        var conductor = survey.Conductor ?? details.Publisher ?? details.Title;
        var year = (fieldwork?.To ?? details.Published)?.Year;

        return new Study(
            string.Create(CultureInfo.InvariantCulture, $"{Words.FoldText(conductor).Replace(' ', '-')}-{year}"),
            survey.Conductor is null ? details.Title : conductor,
            conductor,
            fieldwork,
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
            var invited = samples.Where(sample => sample.IsInvited).Select(sample => sample.Count).ToHashSet();
            samples.RemoveAll(sample => invited.Contains(sample.Count));
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

    // Those who were counted may have been asked at a time of their own; "in November" adds nothing to the days of that month.
    private static (Fieldwork Fieldwork, string Words)? OwnTime(ReportedSurvey survey, ReportedSample? sample) =>
        sample is { IsPart: false, When: { Fieldwork.From: { } own } when }
        && !(own.Day is null && survey.Fieldwork?.From is { } from && from.Year == own.Year && from.Month == own.Month) ? when : null;

    // "In the firm's December survey, 49% did": another time of the same survey.
    private (Fieldwork Fieldwork, string Words)? Earlier(ReportedSurvey survey, string text) =>
        survey.Fieldwork?.From is { } last && survey.FieldworkWords?.Sentence != text
        && FieldworkReader.Read(text, _writtenOn) is ({ To: { } asked } fieldwork, var words, var exactness) && (exactness > 0 || IsBeforeSurvey(text, words))
        && (asked.Year < last.Year || (asked.Year == last.Year && asked.Month + 1 < last.Month)) ? (fieldwork, words) : null;

    // "the 2024 survey"
    private static bool IsBeforeSurvey(string text, string year) =>
        Words.Of(text[(text.IndexOf(year, StringComparison.Ordinal) + year.Length)..]) is [var next, ..] && AskingWords.AreIn(next.Text);

    // "1,327 of them between 15 June and 3 July; those for parents from 904 between 20 and 24 July"
    private (Fieldwork Fieldwork, string Words)? When(ReportedSample sample)
    {
        var clause = sample.Sentence.Split(';').First(clause => clause.Contains(sample.Words, StringComparison.Ordinal));

        return FieldworkReader.Read(clause, _writtenOn) is var (fieldwork, words, exactness) && exactness > 0 ? (fieldwork, words) : null;
    }

    private void Describe(IReadOnlyList<Passage> passages)
    {
        var rows = new List<(ReportedSurvey Survey, ReportedSample Sample)>();

        for (var at = 0; at < passages.Count; at++)
        {
            if (_surveys.Of(at) is not { } survey)
            {
                continue;
            }

            if (passages[at].Row is not null)
            {
                rows.AddRange(ReportedSamples.OfRow(passages[at]) is { } row ? [(survey, row)] : []);
                continue;
            }

            var text = passages[at].Text;

            Take(survey.Samples, [.. ReportedSamples.Read(passages, at).Select(sample => sample with { When = When(sample) })]);

            if (FieldworkReader.Read(text, _writtenOn) is var (fieldwork, words, exactness) && exactness > survey.Exactness
                && (exactness > 0 || survey.Samples.Count > 0))
            {
                (survey.Fieldwork, survey.FieldworkWords, survey.Exactness) = (fieldwork, (words, text), exactness);
            }
        }

        // Two rows of one country are of its women and its men.
        foreach (var one in rows.GroupBy(row => row.Sample.Population).Where(group => group.Count() == 1).Select(group => group.First()))
        {
            one.Survey.Samples.Add(one.Sample);
        }
    }
}
