using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Numbers;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Tells which survey each sentence of an article is about: the one that it names, else the article's own, and one that it only brings in beside it for a paragraph.</summary>
internal sealed partial class SurveyAssignment
{
    private const int MinSharesBefore = 2;

    private static readonly WordClass NewsHouses = Lexicon.Default.Of("newshouse");

    private readonly Article _article;
    private readonly List<ReportedSurvey> _surveys = [];
    private readonly ReportedSurvey?[] _of;

    public SurveyAssignment(Article article, IReadOnlyList<Passage> passages, ArticleNames people)
    {
        _article = article;
        _of = new ReportedSurvey?[passages.Count];
        var names = Names(passages, people);
        _surveys.AddRange(names.Select(name => new ReportedSurvey { Conductor = name.Longest, ConductorSentence = name.Sentence }));
        Assign(passages, names);
    }

    /// <summary>The survey that a passage is about; null when the article reports none.</summary>
    public ReportedSurvey? Of(int passage) => _of[passage];

    private static List<(string Longest, string Key, string Sentence)> Names(IReadOnlyList<Passage> passages, ArticleNames people)
    {
        var found = new List<(string Longest, string Key, string Sentence, bool IsSure)>();
        var speakers = passages.Where(passage => passage.Quotations.Count > 0).Select(passage => AttributionReader.Read(passage.Text, people)?.Speaker).OfType<string>().ToHashSet(StringComparer.Ordinal);

        foreach (var passage in passages.Where(passage => passage.Row is null))
        {
            foreach (var (name, isSure) in SurveyNames.Read(passage.Text).Where(found => found.Name.Contains(' ', StringComparison.Ordinal) || !EnglishWords.Has(Words.FoldText(found.Name))).Where(found => !speakers.Contains(found.Name)))
            {
                var key = Words.FoldText(name).Split(' ')[0];
                var known = found.FindIndex(one => one.Key == key);

                if (known < 0)
                {
                    found.Add((name, key, passage.Text, isSure));
                }
                else
                {
                    found[known] = name.Length > found[known].Longest.Length ? (name, key, passage.Text, isSure || found[known].IsSure) : found[known] with { IsSure = isSure || found[known].IsSure };
                }
            }
        }

        // Who paid for a survey or told of it asked only where nobody else did.
        return [.. found.Where(name => name.IsSure || !found.Any(other => other.IsSure)).Select(name => (name.Longest, name.Key, name.Sentence))];
    }

    // A survey that the article only brings in beside its own lasts as long as the paragraph, or the section that it opens.
    private void Assign(IReadOnlyList<Passage> passages, List<(string Longest, string Key, string Sentence)> names)
    {
        var aside = new HashSet<ReportedSurvey>(_surveys.Where((_, at) => passages.FirstOrDefault(passage => Mentioned(passage, names) == at) is { } first && Another().IsMatch(first.Text)));
        var main = _surveys.FirstOrDefault(survey => !aside.Contains(survey));
        var ownAt = passages.Select((passage, at) => IsOwn(passage) ? at : -1).FirstOrDefault(at => at >= 0, int.MaxValue);
        var mainAt = passages.Select((passage, at) => main is not null && Mentioned(passage, names) is { } named && _surveys[named] == main ? at : -1).FirstOrDefault(at => at >= 0, int.MaxValue);

        // "Our interviewers spoke to …" stands before any other asker: the others are beside it.
        var own = _surveys.Find(survey => IsPublisher(survey.Conductor));

        if (main is not null && ownAt < mainAt && (own is not null || OwnName(passages) is not null))
        {
            aside.UnionWith(_surveys.Where(survey => survey != own));
            main = own;
        }
        else if (main is not null && Behind(passages, names, mainAt, aside) is { } last)
        {
            main = last;
        }

        if (main is null && (_surveys.Count > 0 || passages.Any(passage => AskingWords.AreIn(passage.Text) || SampleReader.Read(passage.Text).Any())))
        {
            var publisher = OwnName(passages);
            main = new ReportedSurvey { Conductor = publisher, ConductorSentence = publisher };
            _surveys.Add(main);
        }

        var current = main;
        var lasts = false;

        for (var at = 0; at < passages.Count; at++)
        {
            var passage = passages[at];

            if (at > 0 && (lasts ? passage.Heading != passages[at - 1].Heading : passage.Paragraph != passages[at - 1].Paragraph) && current is not null && aside.Contains(current))
            {
                (current, lasts) = (main, false);
            }

            if (Mentioned(passage, names) is { } named)
            {
                lasts = current == _surveys[named] ? lasts : OpensSection(passages, at);
                current = _surveys[named];
            }
            else if (Another().IsMatch(passage.Text) && SampleReader.Read(passage.Text).Any())
            {
                current = new ReportedSurvey();
                lasts = OpensSection(passages, at);
                aside.Add(current);
                _surveys.Add(current);
            }

            _of[at] = current;
        }
    }

    private bool IsPublisher(string? conductor) =>
        conductor is not null && _article.Details.Publisher is { } publisher
        && (publisher.Contains(conductor, StringComparison.OrdinalIgnoreCase) || conductor.Contains(publisher, StringComparison.OrdinalIgnoreCase));

    // Where shares stand before anybody is named, the note at the end says whose they are.
    private ReportedSurvey? Behind(IReadOnlyList<Passage> passages, List<(string Longest, string Key, string Sentence)> names, int first, HashSet<ReportedSurvey> aside)
    {
        if (passages.Take(first).Count(passage => passage.Row is null && NumberReader.Read(passage.Text).Any(number => number.IsShare)) < MinSharesBefore)
        {
            return null;
        }

        for (var at = passages.Count - 1; at >= passages.Count - (passages.Count / 4) - 1 && at > first; at--)
        {
            if (Mentioned(passages[at], names) is { } named && !aside.Contains(_surveys[named]) && SampleReader.Read(passages[at].Text).Any())
            {
                return _surveys[named];
            }
        }

        return null;
    }

    private static bool OpensSection(IReadOnlyList<Passage> passages, int at) => passages[at].Heading is { } heading && (at < 3 || passages[at - 3].Heading != heading);

    // "We asked 1,002 adults": who publishes it asked.
    private string? OwnName(IReadOnlyList<Passage> passages) =>
        _article.Details.Publisher is { } publisher && (passages.Any(IsOwn) || !IsNewsHouse(publisher)) ? publisher : null;

    // "We asked" in a quotation is said by somebody else.
    private static bool IsOwn(Passage passage) => passage.Quotations.Count == 0 && Own().IsMatch(passage.Text);

    // A newspaper tells of what others asked; an institute publishes its own.
    private static bool IsNewsHouse(string publisher) => Words.Of(publisher).Any(word => NewsHouses.Has(Words.Fold(word.Text)));

    // By its name or by the word of it that means nothing else: "Havblikk" for "Havblikk Analyse".
    private static int? Mentioned(Passage passage, List<(string Longest, string Key, string Sentence)> names)
    {
        var words = Words.Of(passage.Text).Where(word => word.IsCapitalised).Select(word => Words.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);
        var at = names.FindIndex(name => passage.Text.Contains(name.Longest, StringComparison.Ordinal) || (words.Contains(name.Key) && !EnglishWords.Has(name.Key) && Gazetteer.Default.Find(name.Key).Count == 0));

        return at < 0 ? null : at;
    }

    [GeneratedRegex(@"\b([Ss]imilar|[Oo]ther|[Aa]nother|[Cc]ompanion|[Ss]eparate|[Ss]econd|[Ee]arlier|[Oo]lder|own)( [a-z]+)? (surveys?|polls?|stud(y|ies)|questionnaires?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Another();

    [GeneratedRegex(@"\b([Ww]e (asked|surveyed|polled|interviewed|questioned)|[Oo]ur (\w+ )?(survey|poll|panel|study|research|interview(er)?s)|[Ww]e (report|put))\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Own();
}
