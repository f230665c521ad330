using System.Collections.Immutable;
using System.Numerics.Tensors;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>
/// The vectors of approved facts in memory, one space for each group of readers. Derived from the store; what a search returns is looked up in the
/// <see cref="FactIndex"/>, so that it is approved and the reader may see it whatever stands here.
/// </summary>
public sealed class VectorIndex(FactIndex index)
{
    // As many of the best of a scan are put into their exact order.
    private const int Rescored = 4;

    private readonly Lock _changing = new();
    private readonly Dictionary<FactId, Entry> _entries = [];
    private ImmutableDictionary<WorkspaceId, ImmutableArray<VectorBlock>> _blocks = ImmutableDictionary<WorkspaceId, ImmutableArray<VectorBlock>>.Empty;

    /// <summary>Numbers a vector; 0 while there is none.</summary>
    public int Dimension { get; private set; }

    /// <summary>How many of the facts that the reader may see have a vector, and how many are to have one.</summary>
    public (int Done, int Wanted) ProgressFor(WorkspaceId reader)
    {
        var wanted = index.Visible(reader).Where(fact => VectorText.Has(fact.Fact)).Select(fact => fact.Id).ToList();

        lock (_changing)
        {
            return (wanted.Count(_entries.ContainsKey), wanted.Count);
        }
    }

    /// <summary>How many facts have a vector.</summary>
    public int Count
    {
        get
        {
            lock (_changing)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The nearest facts that the reader may see and the filter passes, nearest first; none when the question's vector has another dimension.</summary>
    public IReadOnlyList<VectorHit> Search(WorkspaceId reader, ReadOnlySpan<float> question, int limit, Func<StoredFact, bool>? filter = null)
    {
        var blocks = Volatile.Read(ref _blocks);

        if (question.Length != Dimension || Dimension == 0)
        {
            return [];
        }

        var scan = new VectorScan(Unit(question), limit * Rescored, place => index.Find(reader, place) is { } fact && filter?.Invoke(fact) != false ? fact : null);

        foreach (var readers in index.Readable(reader))
        {
            foreach (var block in blocks.GetValueOrDefault(readers, []))
            {
                scan.Run(block);
            }
        }

        return scan.Best(limit);
    }

    /// <summary>Cosine of the fact's vector and the question's; null when the fact has none.</summary>
    public double? NearnessOf(StoredFact fact, ReadOnlySpan<float> question)
    {
        lock (_changing)
        {
            return question.Length == Dimension && _entries.TryGetValue(fact.Id, out var entry)
                ? entry.Block.Exact(entry.Place, Unit(question), new float[Dimension])
                : null;
        }
    }

    /// <summary>True when the fact's vector is of this state of the fact.</summary>
    internal bool Has(StoredFact fact)
    {
        lock (_changing)
        {
            return _entries.TryGetValue(fact.Id, out var entry) && entry.Sequence == fact.Sequence;
        }
    }

    /// <summary>Takes a vector in; it replaces the fact's former one.</summary>
    internal void Add(StoredFact fact, string textHash, ReadOnlySpan<float> vector)
    {
        lock (_changing)
        {
            Dimension = Dimension == 0 ? vector.Length : Dimension;
            RemoveOne(fact.Id);
            var blocks = _blocks.GetValueOrDefault(fact.Source.Readers, []);

            if (blocks.IsEmpty || blocks[^1].IsFull)
            {
                blocks = blocks.Add(new VectorBlock(Dimension));
                _blocks = _blocks.SetItem(fact.Source.Readers, blocks);
            }

            _entries[fact.Id] = new Entry(blocks[^1], blocks[^1].Add(fact.Id.Value, Unit(vector)), textHash, fact.Sequence, fact.Source.Readers);
        }
    }

    /// <summary>Takes over the vector of a fact that has changed but for its text and its readers.</summary>
    /// <returns>False when there is no such vector.</returns>
    internal bool TryRenew(StoredFact fact, string textHash)
    {
        lock (_changing)
        {
            if (!_entries.TryGetValue(fact.Id, out var entry) || entry.TextHash != textHash || entry.Readers != fact.Source.Readers)
            {
                return false;
            }

            _entries[fact.Id] = entry with { Sequence = fact.Sequence };

            return true;
        }
    }

    /// <summary>Removes what is not among the facts any more.</summary>
    internal void Keep(IReadOnlySet<FactId> facts)
    {
        lock (_changing)
        {
            foreach (var gone in _entries.Keys.Where(id => !facts.Contains(id)).ToList())
            {
                RemoveOne(gone);
            }
        }
    }

    /// <summary>Removes everything: the model makes other vectors now.</summary>
    internal void Clear()
    {
        lock (_changing)
        {
            _entries.Clear();
            Volatile.Write(ref _blocks, _blocks.Clear());
            Dimension = 0;
        }
    }

    private void RemoveOne(FactId id)
    {
        if (_entries.Remove(id, out var entry))
        {
            entry.Block.Remove(entry.Place);
        }
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = new float[vector.Length];
        var length = TensorPrimitives.Norm(vector);
        TensorPrimitives.Divide(vector, length == 0 ? 1 : length, unit);

        return unit;
    }

    private sealed record Entry(VectorBlock Block, int Place, string TextHash, long Sequence, WorkspaceId Readers);
}

/// <summary>A fact that is near.</summary>
/// <param name="Nearness">Cosine, from -1 to 1; what is near enough depends on the model.</param>
/// <param name="StandsOut">How many standard deviations it is nearer than the other facts are on average: says the same with every model.</param>
public sealed record VectorHit(StoredFact Fact, double Nearness, double StandsOut);
