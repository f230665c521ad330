using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Support;

/// <summary>BM25F by the book, for facts of sentence, title, publisher and anchor: every fact is scored for every term, counted anew at each question.</summary>
internal sealed class ExhaustiveBm25
{
    private readonly SearchOptions _options;
    private readonly List<Document> _documents;
    private readonly int _text;
    private readonly int _context;
    private readonly int _quote;

    public ExhaustiveBm25(SearchOptions options, IReadOnlyCollection<StoredFact> facts)
    {
        _options = options;
        _documents =
        [
            .. facts.Select(fact => new Document(
                fact,
                TextAnalysis.Analyze(fact.Fact.Text),
                TextAnalysis.Analyze($"{fact.Source.Details.Title}\n{fact.Source.Details.Publisher}"),
                TextAnalysis.Analyze(fact.Fact.Anchor?.Exact ?? ""))),
        ];
        _text = _documents.Sum(document => document.Text.Count);
        _context = _documents.Sum(document => document.Context.Count);
        _quote = _documents.Sum(document => document.Quote.Count);
    }

    /// <summary>All facts with a score, best first, equal ones by id.</summary>
    public List<FactHit> Search(string query)
    {
        // Rarest first: the order in which the index adds up, so that scores can be compared to the last bit.
        var terms = TextAnalysis.Analyze(query).Distinct()
            .Select(term => (Term: term, Having: _documents.Count(document => document.Has(term))))
            .Where(term => term.Having > 0)
            .OrderBy(term => term.Having).ThenBy(term => term.Term, StringComparer.Ordinal)
            .ToList();

        return
        [
            .. _documents
                .Select(document => new FactHit(document.Fact, terms.Aggregate(0.0, (sum, term) => sum + Score(document, term.Term, term.Having))))
                .Where(hit => hit.Score > 0)
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Fact.Id),
        ];
    }

    private double Score(Document document, string term, int having)
    {
        var rarity = Math.Log(1 + ((_documents.Count - having + 0.5) / (having + 0.5)));
        var frequency = Frequency(document.Text, term, _options.TextWeight, _text) + Frequency(document.Context, term, _options.ContextWeight, _context) + Frequency(document.Quote, term, _options.QuoteWeight, _quote);

        return rarity * (_options.K1 + 1) * frequency / (frequency + _options.K1);
    }

    private double Frequency(IReadOnlyList<string> field, string term, double weight, int all) =>
        (all == 0 ? weight : weight / (1 - _options.B + (_options.B * field.Count * _documents.Count / all))) * field.Count(term.Equals);

    private sealed record Document(StoredFact Fact, IReadOnlyList<string> Text, IReadOnlyList<string> Context, IReadOnlyList<string> Quote)
    {
        public bool Has(string term) => Text.Contains(term) || Context.Contains(term) || Quote.Contains(term);
    }
}
