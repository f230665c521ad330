using OpinionBot.Corpora;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>
/// BM25F by the book: every fact that has a term is scored, and all scores are sorted. A term is counted in each field by the field's weight
/// over its length against the average.
/// </summary>
internal sealed class ExhaustiveScorer
{
    private readonly TermCorpus _corpus;
    private readonly SearchOptions _options;
    private readonly Dictionary<int, List<(int Document, double Frequency)>> _postings = [];

    public ExhaustiveScorer(TermCorpus corpus, SearchOptions options)
    {
        _corpus = corpus;
        _options = options;
        var text = corpus.Documents.Sum(document => (long)document.Text.Length);
        var context = corpus.Documents.Sum(document => (long)document.Context.Length);
        var quote = corpus.Documents.Sum(document => (long)document.Quote.Length);

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

                var frequency = Count(document.Text, term, options.TextWeight, text) + Count(document.Context, term, options.ContextWeight, context) + Count(document.Quote, term, options.QuoteWeight, quote);
                postings.Add((number, frequency));
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
                scores[document] = scores.GetValueOrDefault(document) + (rarity * (_options.K1 + 1) * frequency / (frequency + _options.K1));
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(limit).Select(score => (score.Key, score.Value))];
    }

    private double Count(int[] field, int term, double weight, long all) =>
        (all == 0 ? weight : weight / (1 - _options.B + (_options.B * field.Length * _corpus.Documents.Count / all))) * field.Count(term.Equals);

    private double Rarity(int frequency) => Math.Log(1 + ((_corpus.Documents.Count - frequency + 0.5) / (frequency + 0.5)));
}
