namespace OpinionBot.Search;

/// <summary>An immutable part of the index: some facts and, for each term, which of them have it and how often.</summary>
internal sealed class IndexSegment
{
    private readonly Dictionary<string, Posting[]> _postings;

    public static readonly IndexSegment Empty = new([]);

    public IndexSegment(IReadOnlyList<FactTerms> facts)
    {
        Facts = facts;

        var lists = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);

        for (var number = 0; number < facts.Count; number++)
        {
            foreach (var (term, frequency) in facts[number].Frequencies)
            {
                if (!lists.TryGetValue(term, out var list))
                {
                    list = [];
                    lists.Add(term, list);
                }

                list.Add(new Posting(number, frequency));
            }
        }

        _postings = lists.ToDictionary(list => list.Key, list => list.Value.ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<FactTerms> Facts { get; }

    public IEnumerable<string> Terms => _postings.Keys;

    public ReadOnlySpan<Posting> Postings(string term) => _postings.TryGetValue(term, out var postings) ? postings : [];

    /// <param name="Number">Of the fact in its segment.</param>
    /// <param name="Frequency">Weighted over the fields.</param>
    public readonly record struct Posting(int Number, float Frequency);
}
