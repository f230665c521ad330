using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>What one fact says, read for comparison with a question.</summary>
internal sealed class FactWords
{
    private readonly string _text;

    private readonly string _title;

    private readonly StoredFact _stored;

    private FactWords(StoredFact stored)
    {
        var fact = stored.Fact;
        _stored = stored;
        _title = stored.Source.Details.Title;
        _text = string.Join('\n', fact.Text, fact.Anchor?.Exact, (fact as Quote)?.Speaker, (fact as Quote)?.SpeakerRole, (fact as Figure)?.Study?.Conductor);

        var terms = TextAnalysis.Analyze(_text);
        Stems = [.. terms];
        Pairs = [.. terms.Zip(terms.Skip(1))];
    }

    // What few questions ask for is read when one does.
    public string Folded => field ??= Words.FoldText(_text);

    public HashSet<string> Stems { get; }

    /// <summary>Stems of what stands before the fact in its source, and of the source's title.</summary>
    public HashSet<string> ContextStems => field ??= [.. TextAnalysis.Analyze(Context), .. TextAnalysis.Analyze(_title)];

    /// <summary>Places named there.</summary>
    public HashSet<Place> ContextPlaces => field ??= [.. Gazetteer.Default.Find(Context).Concat(Gazetteer.Default.Find(_title)).Select(place => place.Place)];

    public HashSet<(string, string)> Pairs { get; }

    public HashSet<Place> Places => field ??= [.. _stored.Fact.Places, .. Gazetteer.Default.Find(_text).Select(place => place.Place)];

    public HashSet<int> Years => field ??= [.. Dates.Select(date => date.Date.Year), .. _stored.Fact.SaidOn is { } said ? [said.Year] : Array.Empty<int>()];

    public IReadOnlyList<NumberMention> Numbers =>
        field ??= [.. NumberReader.Read(_text).Where(number => !number.IsPartOfName && number.Form != NumberForm.Ordinal && Dates.All(date => !date.Span.Overlaps(number.Span)))];

    public bool HasDate => Dates.Count > 0;

    private IReadOnlyList<DateMention> Dates => field ??= DateReader.Read(_text, _stored.Source.Details.Published);

    // The sentences before it in its paragraph and the one before that say what it is about.
    private string Context => _stored.Fact.Anchor?.Prefix ?? "";

    public static FactWords Of(StoredFact stored) => new(stored);

    /// <summary>True when every word of the name stands in the fact, or in the title of its source, which says what all of it is about.</summary>
    public bool HasName(string name, bool inTitle = true) =>
        name.All(character => char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' or '\'' or '’')
            ? HasWords(name, _text) || (inTitle && HasWords(name, _title))
            : _text.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the fact says the same number, a share as a share in whatever form: <c>nine tenths</c> is <c>90%</c>.</summary>
    public bool HasNumber(NumberMention asked) => Numbers.Any(own =>
        asked.AsPercent is { } share ? own.AsPercent == share : own.Value == asked.Value && own.Base == asked.Base);

    /// <summary>True when the name stands within a few words of a verb of saying.</summary>
    public bool SaysSomething(string name, IReadOnlySet<string> reporting)
    {
        var words = Words.Of(_text).Select(word => Words.Fold(word.Text)).ToList();
        var last = Words.Fold(Words.Of(name)[^1].Text);

        return Enumerable.Range(0, words.Count).Where(at => words[at] == last).Any(at => words.Skip(Math.Max(0, at - 3)).Take(7).Any(word => reporting.Contains(TextAnalysis.Stem(word))));
    }

    private static bool HasWords(string name, string text) => Words.Of(name).All(word => Words.Of(text).Any(own => Words.Fold(own.Text) == Words.Fold(word.Text)));

    /// <summary>True when the fact names somebody or something that the question does not.</summary>
    public bool HasNewName(IReadOnlyList<string> known) =>
        NameReader.Read(_text).Any(name => name.IsCertain && name.Text is not ("AI" or "I") && !known.Any(asked => asked.Contains(name.Text, StringComparison.OrdinalIgnoreCase)));
}
