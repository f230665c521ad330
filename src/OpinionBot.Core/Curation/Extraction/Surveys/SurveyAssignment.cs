using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>
/// Tells which survey each sentence of an article is about: the likeliest by what it says, else the article's own; one that is only brought in beside it
/// lasts for its paragraph, or as far as its results go.
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
        var areAllOld = OwnName(passages) is null && names.TrueForAll(name => IsOld(passages, name));
        var aside = new HashSet<ReportedSurvey>(_surveys.Where((_, at) => IsBeside(names[at].FirstSentence) || (!areAllOld && IsOld(passages, names[at]))));
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
        var evidence = new SurveyEvidence(passages, names, _surveys, main);
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

            var chosen = evidence.Choose(at, current);

            if (IsBeside(passage.Text) && ReportedSamples.AreIn(passage.Text) && !evidence.IsNamed(at))
            {
                // "our Institute has asked doctors, too"
                chosen = IsOwn(passage) || passage.Text.Contains(" our ", StringComparison.Ordinal)
                    ? new ReportedSurvey { Conductor = main?.Conductor, ConductorSentence = main?.ConductorSentence }
                    : new ReportedSurvey();
                aside.Add(chosen);
                _surveys.Add(chosen);
            }

            if (chosen != current)
            {
                var isIntroduced = names.Exists(name => name.Told.ContainsKey(at)) && !HasResults(passages, passage.Paragraph);
                (current, lasts) = (chosen, isIntroduced || OpensSection(passages, at));
            }

            _of[at] = current;
        }
    }

    /// <summary>True for a sentence that brings a survey in beside the article's own: <c>a separate poll</c>.</summary>
    public static bool IsBeside(string sentence) => Another().IsMatch(sentence);

    // "a 2022 study by Havblikk", in what was written in 2024 or later
    private bool IsOld(IReadOnlyList<Passage> passages, Asker asker) =>
        _article.Details.Published is { } written
        && asker.Told.Keys.Select(at => FieldworkReader.Read(passages[at].Text, written)?.Fieldwork.To?.Year).OfType<int>()
            .DefaultIfEmpty(written.Year).Max() < written.Year - 1;

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

    // What is introduced in a paragraph without results has them in those behind it.
    private static bool HasResults(IReadOnlyList<Passage> passages, int paragraph) =>
        passages.Any(passage => passage.Paragraph == paragraph && HasShare(passage));

    private static bool HasShare(Passage passage) => passage.Row is null && NumberReader.Read(passage.Text).Any(number => number.IsShare);

    private static bool OpensSection(IReadOnlyList<Passage> passages, int at) =>
        passages[at].Heading is { } heading && (at < 3 || passages[at - 3].Heading != heading);

    // "We asked 1,002 adults": who publishes it asked.
    private string? OwnName(IReadOnlyList<Passage> passages) =>
        _article.Details.Publisher is { } publisher && publisher != _article.Details.Author
        && ((passages.Any(IsOwn) && !IsPerson(publisher)) || ArticleAskers.IsInstitute(publisher)) ? publisher : null;

    // "Rethink Ports" is nobody's name.
    private static bool IsPerson(string publisher) =>
        ArticleNames.IsPerson(publisher) && !Words.Of(publisher).All(word => EnglishWords.Has(Words.Fold(word.Text)));

    // "We asked" in a quotation is said by somebody else.
    private static bool IsOwn(Passage passage) => passage.Quotations.Count == 0 && IsOwn(passage.Text);

    /// <summary>True for a sentence whose writer has asked: <c>We asked 1,002 adults</c>.</summary>
    public static bool IsOwn(string sentence) => Own().IsMatch(sentence);

    private static int? Mentioned(Passage passage, List<Asker> names) =>
        names.FindIndex(name => name.IsIn(passage.Text)) is >= 0 and var at ? at : null;

    [GeneratedRegex(
        @"\b([Ss]imilar|[Oo]ther|[Aa]nother|[Ss]eparate|[Ss]econd|[Ee]arlier|[Oo]lder|[Pp]revious|[Uu]nrelated|[Ii]nternal|[Ss]ister|[Dd]ifferent|own)"
        + @"(,? [a-z]+)? (surveys?|polls?|polling|stud(y|ies)|questionnaires?|research)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Another();

    [GeneratedRegex(
        @"\b([Ww]e (asked|surveyed|polled|interviewed|questioned|fielded)|[Ww]e (report|put)"
        + @"|[Oo]ur (\w+ ){0,3}(survey|poll|panel|sample|study|research|interview(er)?s))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Own();
}
