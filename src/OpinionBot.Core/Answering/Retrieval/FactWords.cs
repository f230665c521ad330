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

    private FactWords(StoredFact stored)
    {
        var fact = stored.Fact;
        _title = stored.Source.Details.Title;
        _text = string.Join('\n', fact.Text, fact.Anchor?.Exact, (fact as Quote)?.Speaker, (fact as Quote)?.SpeakerRole, (fact as Figure)?.Study?.Conductor);

        // The sentences before it in its paragraph and the one before that say what it is about.
        var context = fact.Anchor?.Prefix ?? "";
        var terms = TextAnalysis.Analyze(_text);
        ContextStems = [.. TextAnalysis.Analyze(context), .. TextAnalysis.Analyze(_title)];
        ContextPlaces = [.. Gazetteer.Default.Find(context).Concat(Gazetteer.Default.Find(_title)).Select(place => place.Place)];
        Folded = Words.FoldText(_text);
        Stems = [.. terms];
        Pairs = [.. terms.Zip(terms.Skip(1))];
        Places = [.. fact.Places, .. Gazetteer.Default.Find(_text).Select(place => place.Place)];

        var dates = DateReader.Read(_text, stored.Source.Details.Published);
        Years = [.. dates.Select(date => date.Date.Year)];

        if (fact.SaidOn is { } said)
        {
            Years.Add(said.Year);
        }

        HasDate = dates.Count > 0;
        Numbers = [.. NumberReader.Read(_text).Where(number => !number.IsPartOfName && number.Form != NumberForm.Ordinal && dates.All(date => !date.Span.Overlaps(number.Span)))];
    }

    public string Folded { get; }

    public HashSet<string> Stems { get; }

    /// <summary>Stems of what stands before the fact in its source, and of the source's title.</summary>
    public HashSet<string> ContextStems { get; }

    /// <summary>Places named there.</summary>
    public HashSet<Place> ContextPlaces { get; }

    public HashSet<(string, string)> Pairs { get; }

    public HashSet<Place> Places { get; }

    public HashSet<int> Years { get; }

    public IReadOnlyList<NumberMention> Numbers { get; }

    public bool HasDate { get; }

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
