using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Search.Terms;

namespace OpinionBot.Corpora;

/// <summary>The terms of the facts, analysed as the product does it, for engines and scorers that get them ready-made.</summary>
internal sealed class TermCorpus
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<int> _frequencies = [];

    public TermCorpus(IReadOnlyList<StoredFact> facts)
    {
        Facts = facts;
        Documents = [.. facts.Select(Read)];
    }

    public IReadOnlyList<StoredFact> Facts { get; }

    public IReadOnlyList<TermDocument> Documents { get; }

    public string this[int term] => _terms[term];

    /// <summary>The number of a term; null when no fact has it.</summary>
    public int? Find(string term) => _numbers.TryGetValue(term, out var number) ? number : null;

    /// <summary>All terms, those of most facts first.</summary>
    public IReadOnlyList<int> ByFrequency() => [.. Enumerable.Range(0, _terms.Count).OrderByDescending(term => _frequencies[term]).ThenBy(term => term)];

    public int DocumentFrequency(int term) => _frequencies[term];

    private TermDocument Read(StoredFact fact)
    {
        var fields = FactFields.Of(fact);
        var document = new TermDocument(
            Read(fields.Text),
            [.. fields.Context.SelectMany(Read)],
            fields.Quote is null ? [] : Read(fields.Quote));

        foreach (var term in document.All.Distinct())
        {
            _frequencies[term]++;
        }

        return document;
    }

    private int[] Read(string text) => [.. TextAnalysis.Analyze(text).Select(Number)];

    private int Number(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            _numbers.Add(term, number);
            _terms.Add(term);
            _frequencies.Add(0);
        }

        return number;
    }
}

/// <summary>The terms of one fact by field, repetitions included.</summary>
internal sealed record TermDocument(int[] Text, int[] Context, int[] Quote)
{
    public IEnumerable<int> All => Text.Concat(Context).Concat(Quote);
}
