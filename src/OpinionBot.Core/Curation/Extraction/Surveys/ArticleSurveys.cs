using System.Globalization;
using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>What an article tells of the surveys that it reports: who asked, when, and how many of whom.</summary>
internal sealed class ArticleSurveys
{
    private static readonly WordClass Everybody = Lexicon.Default.Of("people");

    private readonly Article _article;
    private readonly SurveyAssignment _surveys;

    public ArticleSurveys(Article article, IReadOnlyList<Passage> passages, ArticleNames people)
    {
        _article = article;
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

        var sample = Sample(survey, text, of, place);

        if (sample is not null)
        {
            parts.Add(new FindingPart(FindingPartKind.SampleSize, sample.Words, sample.Sentence == text ? null : sample.Sentence));
        }

        return (Study(survey), Size(sample), parts);
    }

    /// <summary>The one country that the survey of a passage was carried out in; null when it names none or several.</summary>
    public Place? PlaceFor(int passage) =>
        _surveys.Of(passage) is { } survey && survey.Samples.SelectMany(sample => PlaceParts.FindWithCountries(sample.Sentence)).Select(mention => mention.Place).Where(place => !place.IsGroup).Distinct().ToList() is [var only] ? only : null;

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

        var stems = Stems(before);
        var named = survey.Samples.Where(sample => sample.Population is not null && !sample.IsOfEach).ToList();
        var chosen = named.FirstOrDefault(sample => sample.Sentence == text) ?? named.FirstOrDefault(sample => stems.Overlaps(Stems(sample.Population))) ?? named.MaxBy(sample => sample.Count);

        return chosen is not null && (PopulationGrammar.Behind(chosen.Sentence, chosen.Words) ?? PeopleWords.PhraseIn(chosen.Population!)) is { } whom
            && PeopleWords.AreNamed(whom) ? (whom, chosen.Sentence) : null;
    }

    // The number of those whom it is of, where the article gives it; else of all.
    private static ReportedSample? Sample(ReportedSurvey survey, string text, string? of, Place? place)
    {
        var stems = Stems(of);
        var own = survey.Samples.Where(sample => stems.Overlaps(Stems(sample.Population))).ToList();

        // A survey of several countries gives a number for each.
        var there = survey.Samples.Where(sample => sample.Places is [_]).ToList();

        if (place is not null && there.Select(sample => sample.Places[0]).Distinct().Count() > 1 && there.FirstOrDefault(sample => sample.Places[0] == place) is { } asked)
        {
            return asked;
        }

        return own.Count > 0 ? own.MaxBy(sample => Stems(sample.Population).Count(stems.Contains) - (0.1 * Stems(sample.Population).Count))
            : there.FirstOrDefault(sample => sample.Places[0] == place) is { } only ? only
            : survey.Samples.FirstOrDefault(sample => sample.IsOfEach) is { } each && place is not null ? each
            : survey.Samples.FirstOrDefault(sample => sample.Sentence == text && !sample.IsOfEach) ?? survey.Samples.Where(sample => !sample.IsOfEach).MaxBy(sample => sample.Count);
    }

    // "People", "adults" and the like fit every number.
    private static HashSet<string> Stems(string? words) => words is null ? [] : [.. Words.Of(words).Select(word => Words.Fold(word.Text)).Where(word => !Everybody.Has(word) && char.IsLetter(word[0]) && word is not ("aged" or "over" or "under" or "each" or "country")).SelectMany(TextAnalysis.Analyze)];

    private static SampleSize Size(ReportedSample? sample) =>
        sample is null ? SampleSize.NotStated
        : new SampleSize(SampleSizeKind.InAll, sample.Count, string.Create(CultureInfo.InvariantCulture, $"{sample.Count:N0} {sample.Population ?? "people"} asked in all"));

    private void Describe(IReadOnlyList<Passage> passages)
    {
        for (var at = 0; at < passages.Count; at++)
        {
            if (_surveys.Of(at) is not { } survey || passages[at].Row is not null)
            {
                continue;
            }

            var text = passages[at].Text;

            survey.Samples.AddRange(ReportedSamples.Read(passages, at));

            if (FieldworkReader.Read(text, _article.Details.Published) is var (fieldwork, words, exactness) && exactness > survey.Exactness && (exactness > 0 || survey.Samples.Count > 0))
            {
                (survey.Fieldwork, survey.FieldworkWords, survey.Exactness) = (fieldwork, (words, text), exactness);
            }
        }
    }
}
