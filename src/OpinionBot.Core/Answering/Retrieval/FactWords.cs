using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>What one fact says, read for comparison with a question.</summary>
internal sealed class FactWords
{
    private readonly string _text;

    private FactWords(StoredFact stored)
    {
        var fact = stored.Fact;
        _text = string.Join('\n', fact.Text, fact.Anchor?.Exact, (fact as Quote)?.Speaker, (fact as Quote)?.SpeakerRole, (fact as Figure)?.Study?.Conductor);

        var terms = TextAnalysis.Analyze(_text);
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
        HasNumber = NumberReader.Read(_text).Any(number => !number.IsPartOfName && number.Form != NumberForm.Ordinal && dates.All(date => !date.Span.Overlaps(number.Span)));
    }

    public string Folded { get; }

    public HashSet<string> Stems { get; }

    public HashSet<(string, string)> Pairs { get; }

    public HashSet<Place> Places { get; }

    public HashSet<int> Years { get; }

    public bool HasNumber { get; }

    public bool HasDate { get; }

    public static FactWords Of(StoredFact stored) => new(stored);

    /// <summary>True when every word of the name stands in the fact.</summary>
    public bool HasName(string name) => Words.Of(name).All(word => Words.Of(_text).Any(own => Words.Fold(own.Text) == Words.Fold(word.Text)));

    /// <summary>True when the fact names somebody or something that the question does not.</summary>
    public bool HasNewName(IReadOnlyList<string> known) =>
        NameReader.Read(_text).Any(name => name.IsCertain && name.Text is not ("AI" or "I") && !known.Any(asked => asked.Contains(name.Text, StringComparison.OrdinalIgnoreCase)));
}
