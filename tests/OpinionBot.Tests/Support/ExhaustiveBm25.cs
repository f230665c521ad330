using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Support;

/// <summary>BM25 by the book, for facts of sentence, title, publisher and anchor: every fact is scored for every term, counted anew at each question.</summary>
internal sealed class ExhaustiveBm25(SearchOptions options, IReadOnlyCollection<StoredFact> facts)
{
    private readonly List<Document> _documents =
    [
        .. facts.Select(fact => new Document(
            fact,
            TextAnalysis.Analyze(fact.Fact.Text),
            TextAnalysis.Analyze($"{fact.Source.Details.Title}\n{fact.Source.Details.Publisher}"),
            TextAnalysis.Analyze(fact.Fact.Anchor?.Exact ?? ""))),
    ];

    /// <summary>All facts with a score, best first, equal ones by id.</summary>
    public List<FactHit> Search(string query)
    {
        // Rarest first: the order in which the index adds up, so that scores can be compared to the last bit.
        var terms = TextAnalysis.Analyze(query).Distinct()
            .Select(term => (Term: term, Having: _documents.Count(document => document.Has(term))))
            .Where(term => term.Having > 0)
            .OrderBy(term => term.Having).ThenBy(term => term.Term, StringComparer.Ordinal)
            .ToList();
        var average = Weigh(_documents.Sum(document => document.Text.Count), _documents.Sum(document => document.Context.Count), _documents.Sum(document => document.Quote.Count)) / _documents.Count;

        return
        [
            .. _documents
                .Select(document => new FactHit(document.Fact, terms.Aggregate(0.0, (sum, term) => sum + Score(document, term.Term, term.Having, average))))
                .Where(hit => hit.Score > 0)
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Fact.Id),
        ];
    }

    private double Score(Document document, string term, int having, double average)
    {
        var rarity = Math.Log(1 + ((_documents.Count - having + 0.5) / (having + 0.5)));
        var frequency = Weigh(document.Text.Count(term.Equals), document.Context.Count(term.Equals), document.Quote.Count(term.Equals));
        var length = Weigh(document.Text.Count, document.Context.Count, document.Quote.Count);

        return rarity * (options.K1 + 1) * frequency / (frequency + (options.K1 * (1 - options.B)) + (options.K1 * options.B / average * length));
    }

    private double Weigh(int text, int context, int quote) => (options.TextWeight * text) + (options.ContextWeight * context) + (options.QuoteWeight * quote);

    private sealed record Document(StoredFact Fact, IReadOnlyList<string> Text, IReadOnlyList<string> Context, IReadOnlyList<string> Quote)
    {
        public bool Has(string term) => Text.Contains(term) || Context.Contains(term) || Quote.Contains(term);
    }
}
