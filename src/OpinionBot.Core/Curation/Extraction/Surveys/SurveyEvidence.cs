using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Weighs what each sentence of an article says for each of its surveys, and takes the likeliest.</summary>
internal sealed class SurveyEvidence
{
    // It says that this one asked, or names it; people are asked whom only this survey asked.
    private const double Asks = 8;
    private const double Names = 5;
    private const double SamePeople = 3;

    // The text before it was about this survey, or this is the article's own.
    private const double SameParagraph = 4.5;
    private const double GoesOn = 1.5;
    private const double IsOwn = 1;

    private readonly IReadOnlyList<Passage> _passages;
    private readonly List<Asker> _askers;
    private readonly List<ReportedSurvey> _surveys;
    private readonly ReportedSurvey? _main;
    private readonly List<HashSet<string>> _people;

    /// <param name="askers">Of the first surveys, in their order; the others have none.</param>
    public SurveyEvidence(IReadOnlyList<Passage> passages, List<Asker> askers, List<ReportedSurvey> surveys, ReportedSurvey? main)
    {
        (_passages, _askers, _surveys, _main) = (passages, askers, surveys, main);
        var people = askers.Select(PeopleOf).ToList();
        _people = [.. people.Select(own => own.Where(stem => people.Count(other => other.Contains(stem)) == 1).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>True when a passage names one of those who asked.</summary>
    public bool IsNamed(int at) => _askers.Exists(asker => asker.Told.ContainsKey(at) || asker.IsIn(_passages[at].Text));

    /// <summary>The survey that a passage is about, where the text before it was about <paramref name="current"/>.</summary>
    public ReportedSurvey? Choose(int at, ReportedSurvey? current) =>
        _surveys.Count == 0 ? current
        : _surveys.Select((survey, number) => (Survey: survey, Score: Score(number, at, current))).MaxBy(one => one.Score).Survey;

    private double Score(int number, int at, ReportedSurvey? current)
    {
        var survey = _surveys[number];
        var isSameParagraph = at > 0 && _passages[at].Paragraph == _passages[at - 1].Paragraph;
        var before = (survey != current ? 0 : isSameParagraph ? SameParagraph : GoesOn) + (survey == _main ? IsOwn : 0);

        if (number >= _askers.Count)
        {
            return before;
        }

        var (asker, text) = (_askers[number], _passages[at].Text);
        var isTold = asker.Told.TryGetValue(at, out var told) && told >= AskerEvidence.InName;

        return before + (isTold ? Asks : asker.IsIn(text) ? Names : 0) + (_people[number].Overlaps(Stems(text)) ? SamePeople : 0);
    }

    private HashSet<string> PeopleOf(Asker asker) =>
        [.. asker.Told.Keys.SelectMany(at => ReportedSamples.Read(_passages, at)).Select(sample => sample.Population ?? "").Append(asker.Name).SelectMany(Stems)];

    // What people are called tells a survey of nurses from one of patients.
    private static IEnumerable<string> Stems(string text) =>
        Words.Of(text).Where(word => PeopleWords.AreNamed(word.Text)).SelectMany(word => SampleChoice.Stems(word.Text)).Where(stem => stem is not "member");
}
