using OpinionBot.Facts;

namespace OpinionBot.Search.Postings;

/// <summary>
/// An immutable part of the index: some facts, those of one workspace together and by id, and for each term which of them have it.
/// The arrays are read by scans and never written after construction.
/// </summary>
internal sealed class IndexSegment
{
    private readonly Dictionary<WorkspaceId, Range> _workspaces = [];
    private readonly long[] _ids;
    private readonly int[]? _numbers;
    private readonly int[] _terms;
    private readonly int[] _starts;
    private readonly SeriesTable _series;

    /// <param name="facts">In the order of <see cref="FactTerms.Compare"/>.</param>
    /// <param name="lengths">Weighted length of each.</param>
    /// <param name="terms">Numbers of terms, rising.</param>
    /// <param name="starts">Where the postings of each begin, and where the last ones end.</param>
    /// <param name="documents">Numbers of facts, rising within a term.</param>
    /// <param name="counts">Packed counts beside them.</param>
    public IndexSegment(StoredFact[] facts, double[] lengths, int[] terms, int[] starts, int[] documents, ushort[] counts)
    {
        Facts = facts;
        Lengths = lengths;
        Documents = documents;
        Counts = counts;
        _terms = terms;
        _starts = starts;
        _series = new SeriesTable(facts);
        _ids = [.. facts.Select(fact => fact.Id.Value)];

        for (var from = 0; from < facts.Length;)
        {
            var to = from + 1;

            while (to < facts.Length && facts[to].Workspace == facts[from].Workspace)
            {
                to++;
            }

            _workspaces.Add(facts[from].Workspace, from..to);
            from = to;
        }

        if (_workspaces.Count > 1)
        {
            _numbers = [.. Enumerable.Range(0, facts.Length)];
            Array.Sort(_ids, _numbers);
        }
    }

    public StoredFact[] Facts { get; }

    public double[] Lengths { get; }

    public int[] Documents { get; }

    public ushort[] Counts { get; }

    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>Where the facts of a workspace stand; empty when there are none.</summary>
    public Range In(WorkspaceId workspace) => _workspaces.GetValueOrDefault(workspace, ..0);

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
    public (int From, int To) Postings(int term)
    {
        var at = Array.BinarySearch(_terms, term);

        return at < 0 ? default : PostingsAt(at);
    }

    /// <summary>The same, of the term at this place among the terms.</summary>
    public (int From, int To) PostingsAt(int at) => (_starts[at], _starts[at + 1]);
}
