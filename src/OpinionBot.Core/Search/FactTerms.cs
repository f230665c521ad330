using OpinionBot.Facts;
using OpinionBot.Facts.Places;

namespace OpinionBot.Search;

/// <summary>A fact as the index counts it: the weighted frequency of each of its terms, and its weighted length.</summary>
internal sealed class FactTerms
{
    private FactTerms(StoredFact fact, Dictionary<string, float> frequencies, IReadOnlyCollection<string> words)
    {
        Fact = fact;
        Frequencies = frequencies;
        Words = words;
        Length = frequencies.Values.Sum();
    }

    public StoredFact Fact { get; }

    public IReadOnlyDictionary<string, float> Frequencies { get; }

    /// <summary>Its words as written but folded, for spelling help.</summary>
    public IReadOnlyCollection<string> Words { get; }

    public float Length { get; }

    public static FactTerms Of(StoredFact fact, SearchOptions options)
    {
        var frequencies = new Dictionary<string, float>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);

        Add(fact.Fact.Text, options.TextWeight);
        Add(Context(fact), options.ContextWeight);

        if (fact.Fact.Anchor is { } anchor)
        {
            Add(anchor.Exact, options.QuoteWeight);
        }

        return new FactTerms(fact, frequencies, words);

        void Add(string text, double weight)
        {
            foreach (var term in TextAnalysis.Analyze(text))
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + (float)weight;
            }

            foreach (var word in Language.Words.Of(text))
            {
                words.Add(Language.Words.Fold(word.Text));
            }
        }
    }

    private static string Context(StoredFact fact)
    {
        var parts = new List<string?> { fact.Source.Details.Title, fact.Source.Details.Publisher };

        // A country is found by its people as well; a group only by its name.
        parts.AddRange(fact.Fact.Places.SelectMany(place => place.IsGroup ? [place.Name] : Gazetteer.Default.Names(place)));

        if (fact.Fact is Figure figure)
        {
            parts.AddRange([figure.Indicator.Wording, figure.Indicator.Topic, figure.Answer?.Label, figure.Study?.Title, figure.Study?.Conductor, figure.Study?.Population]);
        }
        else if (fact.Fact is Quote quote)
        {
            parts.AddRange([quote.Speaker, quote.SpeakerRole]);
        }

        return string.Join('\n', parts.Where(part => part is not null));
    }
}
