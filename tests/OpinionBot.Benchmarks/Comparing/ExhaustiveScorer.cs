using OpinionBot.Corpora;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>
/// BM25 by the book: every fact that has a term is scored, and all scores are sorted. The frequency of a term and the length of a fact are
/// counts by field times the field's weight.
/// </summary>
internal sealed class ExhaustiveScorer
{
    private readonly TermCorpus _corpus;
    private readonly SearchOptions _options;
    private readonly Dictionary<int, List<(int Document, double Frequency)>> _postings = [];
    private readonly double[] _lengths;
    private readonly double _averageLength;

    public ExhaustiveScorer(TermCorpus corpus, SearchOptions options)
    {
        _corpus = corpus;
        _options = options;
        _lengths = [.. corpus.Documents.Select(document => Weigh(document.Text.Length, document.Context.Length, document.Quote.Length))];
        _averageLength = Weigh(
            corpus.Documents.Sum(document => (long)document.Text.Length),
            corpus.Documents.Sum(document => (long)document.Context.Length),
            corpus.Documents.Sum(document => (long)document.Quote.Length)) / corpus.Documents.Count;

        for (var number = 0; number < corpus.Documents.Count; number++)
        {
            var document = corpus.Documents[number];

            foreach (var term in document.All.Distinct())
            {
                if (!_postings.TryGetValue(term, out var postings))
                {
                    postings = [];
                    _postings.Add(term, postings);
                }

                postings.Add((number, Weigh(document.Text.Count(term.Equals), document.Context.Count(term.Equals), document.Quote.Count(term.Equals))));
            }
        }
    }

    /// <summary>The best facts by number with their scores, best first; equal scores in the order of number.</summary>
    public IReadOnlyList<(int Document, double Score)> Search(IReadOnlyList<string> terms, int limit)
    {
        var scores = new Dictionary<int, double>();

        // Rarest first: a fixed order of addition, so that equal facts have equal scores to the last bit.
        foreach (var (term, rarity) in terms.Where(term => _corpus.Find(term) is not null)
            .Select(term => (term, Rarity(_corpus.DocumentFrequency(_corpus.Find(term)!.Value))))
            .OrderByDescending(term => term.Item2).ThenBy(term => term.term, StringComparer.Ordinal))
        {
            foreach (var (document, frequency) in _postings[_corpus.Find(term)!.Value])
            {
                var normalised = frequency + (_options.K1 * (1 - _options.B)) + (_options.K1 * _options.B / _averageLength * _lengths[document]);

                scores[document] = scores.GetValueOrDefault(document) + (rarity * (_options.K1 + 1) * frequency / normalised);
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(limit).Select(score => (score.Key, score.Value))];
    }

    private double Weigh(long text, long context, long quote) => (_options.TextWeight * text) + (_options.ContextWeight * context) + (_options.QuoteWeight * quote);

    private double Rarity(int frequency) => Math.Log(1 + ((_corpus.Documents.Count - frequency + 0.5) / (frequency + 0.5)));
}
