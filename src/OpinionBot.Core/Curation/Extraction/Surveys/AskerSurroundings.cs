using System.Buffers;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>A sentence around one of its names: the words before it and behind it, folded.</summary>
internal sealed class AskerSurroundings
{
    private const int MaxApposition = 24;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.()");

    private readonly string _sentence;
    private readonly IReadOnlyList<Word> _words;
    private readonly int _first;
    private readonly int _last;
    private readonly int _own;

    public AskerSurroundings(string sentence, AskerName name)
    {
        _sentence = sentence;
        _words = Words.Of(sentence);
        _first = _words.TakeWhile(word => word.Span.End <= name.Span.Start).Count();
        _last = _words.TakeWhile(word => word.Span.Start < name.End).Count() - 1;
        _own = _words.TakeWhile(word => word.Span.Start < name.Span.End).Count() - 1;
        Before = [.. _words.Take(_first).Reverse().Select(word => Words.FoldText(word.Text))];
        HasSample = ReportedSamples.AreIn(sentence);
    }

    /// <summary>The words before the name, the nearest first.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>True when the sentence begins with the name, or with one word and the name.</summary>
    public bool IsFirst => _first <= 1;

    /// <summary>True when the name is the one word that the sentence begins with.</summary>
    public bool IsFirstWord => _last == 0;

    /// <summary>True where the words before it name a survey that is known already: <c>The survey was carried out by</c>.</summary>
    public bool IsOfKnown => !Before.TakeWhile(word => !AskerWords.Inquiries.Contains(word)).Any(word => word is "a" or "an")
        && Before.SkipWhile(word => !AskerWords.Inquiries.Contains(word)).Take(4).All(word => word is not ("a" or "an"))
        && Before is [.., "the" or "fieldwork" or "interviews" or "it" or "data"];

    /// <summary>True when the sentence counts people who were asked.</summary>
    public bool HasSample { get; }

    /// <summary>True when the sentence counts people or gives a share of them.</summary>
    public bool HasCounts => HasSample || NumberReader.Read(_sentence).Any(number => number.IsShare);

    public bool HasSurvey =>
        _words.Any(word => Words.FoldText(word.Text) is var folded && (AskerWords.Inquiries.Contains(folded) || AskerWords.Asks.Contains(folded)));

    public bool IsPerson => Before is not ["the", ..] && ArticleNames.IsPerson(_sentence[_words[_first].Span.Start.._words[_last].Span.End]);

    /// <summary>True for <c>Nordic Pulse</c>: the name is the survey's own.</summary>
    public bool IsInstrument => AskerWords.Instruments.Any(kind => Words.FoldText(_words[_own].Text).EndsWith(kind, StringComparison.Ordinal));

    /// <summary>True for a name, not for the first words of a line: <c>Registered voters (n = 812)</c>.</summary>
    public bool IsNamed => _words.Skip(_first).Take(_last - _first + 1).Any(word => ArticleNames.IsOrganisationWord(word.Text) || IsUnknown(word.Text));

    /// <summary>The words behind the name up to a mark.</summary>
    public IEnumerable<string> Phrase() =>
        _words.Skip(_last + 1)
            .TakeWhile((word, next) => !_sentence[_words[_last + next].Span.End..word.Span.Start].AsSpan().ContainsAny(Marks))
            .Select(word => Words.FoldText(word.Text));

    /// <summary>The words behind the name, without what stands between two commas and tells of it: <c>Havblikk, a pollster in Norway, asked</c>.</summary>
    public IEnumerable<string> Behind()
    {
        if (!HasCommaBehind(_last))
        {
            return From(_last + 1);
        }

        if (_last + 1 < _words.Count && Words.FoldText(_words[_last + 1].Text) is "which" or "who" or "whose")
        {
            // "the Pulse, which Havblikk conducts": somebody else does.
            return _last + 2 < _words.Count && _words[_last + 2].IsCapitalised ? [] : From(_last + 2);
        }

        var second = Enumerable.Range(_last + 1, Math.Min(_words.Count - _last - 1, MaxApposition)).FirstOrDefault(HasCommaBehind, -1);

        return second < 0 ? [] : From(second + 1);
    }

    private static bool IsUnknown(string word) =>
        word.Length > 2 && !word.Split('-').All(part => EnglishWords.Has(Words.FoldText(part))) && Gazetteer.Default.Find(word).Count == 0;

    private bool HasCommaBehind(int at) => _words[at].Span.End < _sentence.Length && _sentence[_words[at].Span.End] == ',';

    private IEnumerable<string> From(int at) => _words.Skip(at).Select(word => Words.FoldText(word.Text));
}
