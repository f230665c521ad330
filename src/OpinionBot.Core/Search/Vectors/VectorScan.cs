using System.Buffers;
using System.Numerics.Tensors;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>One search over blocks of vectors: all are looked at roughly, the best of them exactly.</summary>
internal sealed class VectorScan
{
    private readonly float[] _question;
    private readonly sbyte[] _codes;
    private readonly float _scale;
    private readonly int _kept;
    private readonly Func<FactId, StoredFact?> _find;
    private readonly PriorityQueue<(StoredFact Fact, VectorBlock Block, int Place), float> _best = new();
    private double _sum;
    private double _squares;
    private int _seen;

    /// <param name="question">Of length 1.</param>
    /// <param name="kept">So many of the rough scan are put into order.</param>
    /// <param name="find">Null for a fact that is not to be found.</param>
    public VectorScan(float[] question, int kept, Func<FactId, StoredFact?> find)
    {
        _question = question;
        _kept = kept;
        _find = find;
        _codes = new sbyte[question.Length];
        _scale = VectorBlock.Quantize(question, _codes);
    }

    public void Run(VectorBlock block)
    {
        var rented = ArrayPool<float>.Shared.Rent(VectorBlock.Capacity);
        var nearness = rented.AsSpan(0, block.Count);
        block.Scan(_codes, _scale, nearness);
        _sum += TensorPrimitives.Sum<float>(nearness);
        _squares += TensorPrimitives.SumOfSquares<float>(nearness);
        _seen += nearness.Length;

        for (var place = 0; place < nearness.Length; place++)
        {
            // The lookup is dearer than the scan: only what may be among the best is looked up.
            if ((_best.Count < _kept || (_best.TryPeek(out _, out var least) && nearness[place] > least)) && block.FactAt(place) is var id and > 0 && _find(new FactId(id)) is { } fact)
            {
                _best.Enqueue((fact, block, place), nearness[place]);

                if (_best.Count > _kept)
                {
                    _best.Dequeue();
                }
            }
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    public IReadOnlyList<VectorHit> Best(int limit)
    {
        var space = new float[_question.Length];

        return
        [
            .. _best.UnorderedItems
                .Select(item => (item.Element.Fact, Nearness: item.Element.Block.Exact(item.Element.Place, _question, space)))
                .OrderByDescending(hit => hit.Nearness).ThenBy(hit => hit.Fact.Id)
                .Take(limit)
                .Select(hit => new VectorHit(hit.Fact, hit.Nearness, StandsOut(hit.Nearness))),
        ];
    }

    // Compared with all others: in a small library one near fact would move the average itself.
    private double StandsOut(double nearness)
    {
        if (_seen < 2)
        {
            return 0;
        }

        var mean = (_sum - nearness) / (_seen - 1);
        var deviation = Math.Sqrt(Math.Max(((_squares - (nearness * nearness)) / (_seen - 1)) - (mean * mean), 0));

        return (nearness - mean) / (deviation + ScoringWeights.Default.LeastDeviation);
    }
}
