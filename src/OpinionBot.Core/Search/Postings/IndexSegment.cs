using OpinionBot.Facts;
using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>
/// An immutable part of the index: up to 65,536 facts, those with the same readers together and by id, and for each term which of them have it.
/// The arrays are small, since a scan reads them from end to end, and are never written after construction.
/// </summary>
internal sealed class IndexSegment
{
    public const int MaxFacts = 1 << 16;

    private readonly Dictionary<WorkspaceId, Range> _readers = [];
    private readonly long[] _ids;
    private readonly int[]? _numbers;
    private readonly int[] _terms;
    private readonly int[] _starts;
    private readonly SeriesTable _series;

    /// <param name="facts">In the order of <see cref="FactTerms.Compare"/>.</param>
    /// <param name="lengths">Of each.</param>
    /// <param name="terms">Numbers of terms, rising.</param>
    /// <param name="starts">Where the postings of each begin, and where the last ones end.</param>
    /// <param name="postings">By fact within a term.</param>
    public IndexSegment(StoredFact[] facts, FieldLengths[] lengths, int[] terms, int[] starts, PostingLists postings)
    {
        Facts = facts;
        Postings = postings;
        _terms = terms;
        _starts = starts;
        Lengths = [.. lengths.Distinct()];
        var places = Lengths.Index().ToDictionary(length => length.Item, length => (ushort)length.Index);
        LengthOf = [.. lengths.Select(length => places[length])];
        _series = new SeriesTable(facts);
        _ids = [.. facts.Select(fact => fact.Id.Value)];

        for (var from = 0; from < facts.Length;)
        {
            var to = from + 1;

            while (to < facts.Length && facts[to].Source.Readers == facts[from].Source.Readers)
            {
                to++;
            }

            _readers.Add(facts[from].Source.Readers, from..to);
            from = to;
        }

        if (_readers.Count > 1)
        {
            _numbers = [.. Enumerable.Range(0, facts.Length)];
            Array.Sort(_ids, _numbers);
        }
    }

    public StoredFact[] Facts { get; }

    public PostingLists Postings { get; }

    /// <summary>The lengths that occur.</summary>
    public FieldLengths[] Lengths { get; }

    /// <summary>Which of them each fact has.</summary>
    public ushort[] LengthOf { get; }

    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>The place of a term among the terms; negative when no fact has it.</summary>
    public int PlaceOf(int term) => Array.BinarySearch(_terms, term);

    /// <summary>Where the facts with these readers stand; empty when there are none.</summary>
    public Range For(WorkspaceId readers) => _readers.GetValueOrDefault(readers, ..0);

    /// <summary>The number of the fact with this id; negative when it is not here.</summary>
    public int Find(FactId id)
    {
        var at = Array.BinarySearch(_ids, id.Value);

        return at < 0 || _numbers is null ? at : _numbers[at];
    }

    /// <summary>Numbers of the figures of a series.</summary>
    public IEnumerable<int> Series(SeriesKey key) => _series.Find(key);

    /// <summary>Numbers of all figures.</summary>
    public IEnumerable<int> Figures => _series.Figures;

    /// <summary>Where the postings of a term stand; empty when no fact has it.</summary>
    public Range PostingsOf(int term)
    {
        var at = PlaceOf(term);

        return at < 0 ? ..0 : PostingsAt(at);
    }

    /// <summary>The same, of the term at this place among the terms.</summary>
    public Range PostingsAt(int at) => _starts[at].._starts[at + 1];
}
