using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>
/// Tells which survey each sentence of an article is about: the one that it names, else the article's own; one that is only brought in beside it lasts for
/// its paragraph.
/// </summary>
internal sealed partial class SurveyAssignment
{
    private const int MinSharesBefore = 2;

    private readonly Article _article;
    private readonly List<ReportedSurvey> _surveys = [];
    private readonly ReportedSurvey?[] _of;

    public SurveyAssignment(Article article, IReadOnlyList<Passage> passages, ArticleNames people)
    {
        _article = article;
        _of = new ReportedSurvey?[passages.Count];
        var names = ArticleAskers.Read(article, passages, people);
        _surveys.AddRange(names.Select(name => new ReportedSurvey { Conductor = name.Name, ConductorSentence = name.Sentence }));
        Assign(passages, names);
    }

    /// <summary>The survey that a passage is about; null when the article reports none.</summary>
    public ReportedSurvey? Of(int passage) => _of[passage];

    // A survey that the article only brings in beside its own lasts as long as the paragraph, or the section that it opens.
    private void Assign(IReadOnlyList<Passage> passages, List<Asker> names)
    {
        var aside = new HashSet<ReportedSurvey>(_surveys.Where((_, at) => IsBeside(names[at].FirstSentence)));
        var main = _surveys.FirstOrDefault(survey => !aside.Contains(survey));
        var ownAt = First(passages, IsOwn);
        var mainAt = First(passages, passage => main is not null && Mentioned(passage, names) is { } named && _surveys[named] == main);

        // "Our interviewers spoke to …" stands before any other asker: the others are beside it.
        var own = _surveys.Find(survey => IsPublisher(survey.Conductor));

        if (main is not null && ownAt < mainAt && !IsForPublisher(names[_surveys.IndexOf(main)]) && (own is not null || OwnName(passages) is not null))
        {
            aside.UnionWith(_surveys.Where(survey => survey != own));
            main = own;
        }
        else if (main is not null && Behind(passages, names, mainAt, aside) is { } last)
        {
            main = last;
        }

        if (main is null && (_surveys.Count > 0 || passages.Any(passage => AskingWords.AreIn(passage.Text) || ReportedSamples.AreIn(passage.Text))))
        {
            var publisher = OwnName(passages);
            main = new ReportedSurvey { Conductor = publisher, ConductorSentence = publisher };
            _surveys.Add(main);
        }

        // What is named in one paragraph only is brought in for that paragraph.
        aside.UnionWith(_surveys.Where((survey, at) => survey != main && at < names.Count && Paragraphs(passages, names[at]) < 2));
        Spread(passages, names, main, aside);
    }

    private void Spread(IReadOnlyList<Passage> passages, List<Asker> names, ReportedSurvey? main, HashSet<ReportedSurvey> aside)
    {
        var current = main;
        var lasts = false;

        for (var at = 0; at < passages.Count; at++)
        {
            var passage = passages[at];

            var isOver = at > 0 && (lasts ? passage.Heading != passages[at - 1].Heading : passage.Paragraph != passages[at - 1].Paragraph);

            if (isOver && current is not null && aside.Contains(current))
            {
                (current, lasts) = (main, false);
            }

            if (Mentioned(passage, names) is { } named)
            {
                lasts = current == _surveys[named] ? lasts : OpensSection(passages, at);
                current = _surveys[named];
            }
            else if (IsBeside(passage.Text) && ReportedSamples.AreIn(passage.Text))
            {
                current = new ReportedSurvey();
                lasts = OpensSection(passages, at);
                aside.Add(current);
                _surveys.Add(current);
            }

            _of[at] = current;
        }
    }

    /// <summary>True for a sentence that brings a survey in beside the article's own: <c>a separate poll</c>.</summary>
    public static bool IsBeside(string sentence) => Another().IsMatch(sentence);

    private static int First(IReadOnlyList<Passage> passages, Func<Passage, bool> isIt) =>
        Enumerable.Range(0, passages.Count).FirstOrDefault(at => isIt(passages[at]), int.MaxValue);

    private static int Paragraphs(IReadOnlyList<Passage> passages, Asker asker) =>
        passages.Where(passage => passage.Row is null && asker.IsIn(passage.Text)).Select(passage => passage.Paragraph).Distinct().Count();

    // "commissioned by Havblikk and conducted by Nordpuls", in what Havblikk publishes.
    private bool IsForPublisher(Asker asker) =>
        _article.Details.Publisher is { } publisher && asker.FirstSentence.Contains(publisher, StringComparison.Ordinal);

    private bool IsPublisher(string? conductor) =>
        conductor is not null && _article.Details.Publisher is { } publisher
        && (publisher.Contains(conductor, StringComparison.OrdinalIgnoreCase) || conductor.Contains(publisher, StringComparison.OrdinalIgnoreCase));

    // Where shares stand before anybody is named, the note at the end says whose they are.
    private ReportedSurvey? Behind(IReadOnlyList<Passage> passages, List<Asker> names, int first, HashSet<ReportedSurvey> aside)
    {
        if (passages.Take(first).Count(HasShare) < MinSharesBefore)
        {
            return null;
        }

        for (var at = passages.Count - 1; at >= passages.Count - (passages.Count / 4) - 1 && at > first; at--)
        {
            if (Mentioned(passages[at], names) is { } named && !aside.Contains(_surveys[named]) && ReportedSamples.AreIn(passages[at].Text))
            {
                return _surveys[named];
            }
        }

        return null;
    }

    private static bool HasShare(Passage passage) => passage.Row is null && NumberReader.Read(passage.Text).Any(number => number.IsShare);

    private static bool OpensSection(IReadOnlyList<Passage> passages, int at) =>
        passages[at].Heading is { } heading && (at < 3 || passages[at - 3].Heading != heading);

    // "We asked 1,002 adults": who publishes it asked.
    private string? OwnName(IReadOnlyList<Passage> passages) =>
        _article.Details.Publisher is { } publisher && publisher != _article.Details.Author
        && ((passages.Any(IsOwn) && !ArticleNames.IsPerson(publisher)) || ArticleAskers.IsInstitute(publisher)) ? publisher : null;

    // "We asked" in a quotation is said by somebody else.
    private static bool IsOwn(Passage passage) => passage.Quotations.Count == 0 && Own().IsMatch(passage.Text);

    private static int? Mentioned(Passage passage, List<Asker> names) =>
        names.FindIndex(name => name.IsIn(passage.Text)) is >= 0 and var at ? at : null;

    [GeneratedRegex(
        @"\b([Ss]imilar|[Oo]ther|[Aa]nother|[Cc]ompanion|[Ss]eparate|[Ss]econd|[Ee]arlier|[Oo]lder|[Uu]nrelated|[Ss]ister|[Pp]arallel|own)(,? [a-z]+)? "
        + @"(surveys?|polls?|stud(y|ies)|questionnaires?|research)\b|\b(surveys?|polls?|stud(y|ies)|questionnaires?) of (its|their|his|her|my) own\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Another();

    [GeneratedRegex(
        @"\b([Ww]e (asked|surveyed|polled|interviewed|questioned)|[Oo]ur (\w+ )?(survey|poll|panel|study|research|interview(er)?s)|[Ww]e (report|put))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Own();
}
